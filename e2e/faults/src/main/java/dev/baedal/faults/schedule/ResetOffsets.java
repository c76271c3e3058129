package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

/** Kills all replicas of a service, and sets its group's offsets back. @param events by partition */
public record ResetOffsets(List<Victim> replicas, long events, Duration away) implements ProcessFault {

	static final String KIND = "offsets set back";

	public ResetOffsets {
		replicas = List.copyOf(replicas);
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
	public int kills() {
		return replicas.size();
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.kill(replicas);
		cluster.pause(away);
		cluster.setBack(replicas.get(0), events);
		cluster.restart(KIND, replicas);
	}

	@Override
	public String toString() {
		return "%s: %s by %s, away %.1f s".formatted(KIND, replicas.get(0).label(),
				events == Long.MAX_VALUE ? "everything" : events + " a partition", away.toMillis() / 1e3);
	}
}
