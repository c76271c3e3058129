package dev.baedal.faults.schedule;

import dev.baedal.local.programs.Program;

/** One process of the platform. @param replica from 1 */
public record Victim(Program program, int replica) {

	public static Victim of(Program program) {
		return new Victim(program, 1);
	}

	/** The name that the launcher uses. */
	public String label() {
		return replica == 1 ? program.label() : program.label() + "-" + replica;
	}
}
