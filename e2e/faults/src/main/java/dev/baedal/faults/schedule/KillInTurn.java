package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Kills a process, and others while it is down, so that what they held only in memory is lost. Then starts all again.
 */
public record KillInTurn(Victim first, Duration between, List<Victim> then, Duration away) implements ProcessFault {

	static final String KIND = "kill others while one is away";

	public KillInTurn {
		then = List.copyOf(then);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Duration length() {
		return between.plus(away);
	}

	@Override
	public int kills() {
		return 1 + then.size();
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		List<Victim> all = new ArrayList<>(then);
		all.add(first);
		cluster.kill(List.of(first));
		cluster.pause(between);
		cluster.kill(then);
		cluster.pause(away);
		cluster.restart(KIND, all);
	}

	@Override
	public String toString() {
		return "%s: %s, %.1f s later %s, away %.1f s".formatted(KIND, first.label(), between.toMillis() / 1e3,
				String.join(" ", then.stream().map(Victim::label).toList()), away.toMillis() / 1e3);
	}
}
