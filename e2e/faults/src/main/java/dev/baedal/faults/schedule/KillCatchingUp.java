package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

/**
 * Keeps a process down until it lags, and kills it again while it catches up.
 *
 * @param into the time after it was ready
 */
public record KillCatchingUp(Victim victim, Duration away, Duration into) implements ProcessFault {

	static final String KIND = "kill while catching up";

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
		cluster.restart(KIND, List.of(victim));
		cluster.pause(into);
		cluster.kill(List.of(victim));
		cluster.restart(KIND, List.of(victim));
	}

	@Override
	public String toString() {
		return "%s: %s, away %.1f s, again %.1f s after it was ready".formatted(KIND, victim.label(),
				away.toMillis() / 1e3, into.toMillis() / 1e3);
	}
}
