package dev.baedal.faults.schedule;

import java.time.Duration;

/** Stops a process and resumes it with its memory unchanged, so that it may still assume that it owns the lease. */
public record Hang(Victim victim, Duration length) implements ProcessFault {

	static final String KIND = "hang (SIGSTOP)";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.hang(victim);
		try {
			cluster.pause(length);
		}
		finally {
			cluster.wake(KIND, victim);
		}
	}

	@Override
	public String toString() {
		return "%s: %s for %.1f s".formatted(KIND, victim.label(), length.toMillis() / 1e3);
	}
}
