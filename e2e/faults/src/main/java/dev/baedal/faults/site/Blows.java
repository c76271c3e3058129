package dev.baedal.faults.site;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.Program;

/** How often each program was hit. */
final class Blows {

	private final Map<Program, Integer> counts = new ConcurrentHashMap<>();

	void fell(Collection<Victim> victims) {
		victims.forEach(victim -> counts.merge(victim.program(), 1, Integer::sum));
	}

	/** On any of these, or on the broker that all of them need. */
	int on(Collection<Program> programs) {
		return counts.getOrDefault(Program.KAFKA, 0)
				+ programs.stream().filter(program -> program != Program.KAFKA).mapToInt(each -> counts.getOrDefault(each, 0)).sum();
	}
}
