package dev.baedal.load.platform;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.baedal.local.control.Control;

/** The counters of a platform's processes and databases at one moment, all since their start. */
public record Counters(Map<String, Usage> processes, double commits, double statements) {

	public static Counters of(Platform platform) throws IOException, InterruptedException {
		var processes = new LinkedHashMap<String, Usage>();
		var running = platform.running();
		for (var process : RunningProcess.of(new Control(running).status(), running.pid())) {
			processes.put(process.name(), Usage.of(process.pid()));
		}
		return new Counters(processes, platform.sum("baedal.database.commits"),
				platform.sum("baedal.database.statements"));
	}

	/** A process that has started since is counted from its start. */
	public Effort since(Counters before) {
		var spent = new LinkedHashMap<String, Spent>();
		processes.forEach((name, now) -> spent.put(name, now.since(before.processes.getOrDefault(name, Usage.NONE))));
		return new Effort(spent, commits - before.commits, statements - before.statements);
	}
}
