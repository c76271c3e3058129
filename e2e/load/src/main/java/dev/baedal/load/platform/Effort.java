package dev.baedal.load.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a platform has spent between two moments.
 *
 * @param processes with the programs that each runs
 * @param commits of transactions that wrote, in the embedded databases
 * @param statements of SQL, in the embedded databases
 */
public record Effort(Map<String, Spent> processes, double commits, double statements) {

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
