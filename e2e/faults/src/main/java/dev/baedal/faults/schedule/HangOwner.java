package dev.baedal.faults.schedule;

import java.time.Duration;

import dev.baedal.local.programs.Program;

/** {@code SIGSTOP} of the replica that owns the relay's lease. When it resumes, another replica owns the lease. */
public record HangOwner(Program service, Duration length) implements ProcessFault {

	static final String KIND = "the relay's owner hangs";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		Victim owner = cluster.relaysOwner(service);
		cluster.hang(owner);
		cluster.noteFailOver(owner);
		try {
			cluster.pause(length);
		}
		finally {
			cluster.wake(KIND, owner);
		}
	}

	@Override
	public String toString() {
		return "%s: %s for %.1f s".formatted(KIND, service.label(), length.toMillis() / 1e3);
	}
}
