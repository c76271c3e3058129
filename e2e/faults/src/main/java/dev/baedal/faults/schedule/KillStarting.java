package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

/** Kills a process, and kills it again while it starts. @param into the time after the start command */
public record KillStarting(Victim victim, Duration away, Duration into) implements ProcessFault {

	static final String KIND = "kill while starting";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Duration length() {
		return away.plus(into);
	}

	@Override
	public int kills() {
		return 2;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.kill(List.of(victim));
		cluster.pause(away);
		cluster.beginStart(victim);
		cluster.pause(into);
		cluster.kill(List.of(victim));
		cluster.restart(KIND, List.of(victim));
	}

	@Override
	public String toString() {
		return "%s: %s, away %.1f s, again %.1f s into the start".formatted(KIND, victim.label(), away.toMillis() / 1e3,
				into.toMillis() / 1e3);
	}
}
