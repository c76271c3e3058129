package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Stops all replicas of some services but the first, and starts them again later (M44). */
public record ScaleIn(List<Victim> leaving, Duration away) implements ProcessFault {

	static final String KIND = "scaled to one replica and back";

	public ScaleIn {
		leaving = List.copyOf(leaving);
	}

	static ScaleIn of(Collection<Victim> replicas, Duration away) {
		return new ScaleIn(replicas.stream().filter(each -> each.replica() > 1).toList(), away);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Duration length() {
		return away;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.stop(leaving);
		cluster.pause(away);
		cluster.restart(KIND, leaving);
	}

	@Override
	public String toString() {
		return "%s: without %s for %.1f s".formatted(KIND,
				String.join(" ", leaving.stream().map(Victim::label).toList()), away.toMillis() / 1e3);
	}
}
