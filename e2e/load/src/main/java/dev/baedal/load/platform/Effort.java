package dev.baedal.load.platform;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.baedal.local.control.Control;

/**
 * What a platform has spent since its start, or between two moments.
 *
 * @param processes with the programs that each runs
 * @param commits of transactions that wrote, in the embedded databases
 * @param statements of SQL, in the embedded databases
 */
public record Effort(Map<String, Spent> processes, double commits, double statements) {

	public static Effort of(Platform platform) throws IOException, InterruptedException {
		var processes = new LinkedHashMap<String, Spent>();
		for (var process : RunningProcess.of(new Control(platform.running()).status(), platform.running().pid())) {
			processes.put(process.name(), Spent.of(process.pid()));
		}
		return new Effort(processes, platform.sum("baedal.database.commits"),
				platform.sum("baedal.database.statements"));
	}

	/** A process that has started since is counted from its start. */
	public Effort since(Effort before) {
		var spent = new LinkedHashMap<String, Spent>();
		processes
			.forEach((name, now) -> spent.put(name, now.since(before.processes.getOrDefault(name, Spent.NOTHING))));
		return new Effort(spent, commits - before.commits, statements - before.statements);
	}

	public Effort per(double count) {
		var spent = new LinkedHashMap<String, Spent>();
		processes.forEach((name, all) -> spent.put(name, all.per(count)));
		return new Effort(spent, commits / count, statements / count);
	}

	/** The sum over all processes. */
	public Spent total() {
		return processes.values().stream().reduce(Spent.NOTHING, Spent::and);
	}
}
