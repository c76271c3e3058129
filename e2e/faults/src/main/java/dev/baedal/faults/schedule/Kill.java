package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

/** {@code kill -9} of processes at the same moment; they are started again after a while. */
public record Kill(String kind, List<Victim> victims, Duration away) implements ProcessFault {

	public Kill {
		victims = List.copyOf(victims);
	}

	@Override
	public Duration length() {
		return away;
	}

	@Override
	public int kills() {
		return victims.size();
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.kill(victims);
		cluster.pause(away);
		cluster.restart(kind, victims);
	}

	@Override
	public String toString() {
		return "%s: %s, away %.1f s".formatted(kind, String.join(" ", victims.stream().map(Victim::label).toList()),
				away.toMillis() / 1e3);
	}
}
