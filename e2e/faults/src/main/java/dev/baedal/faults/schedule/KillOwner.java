package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

import dev.baedal.local.programs.Program;

/** {@code kill -9} of the replica that owns the relay's lease; another replica has to take over. */
public record KillOwner(Program service, Duration away) implements ProcessFault {

	static final String KIND = "kill the relay's owner";

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
		return 1;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		Victim owner = cluster.relaysOwner(service);
		cluster.kill(List.of(owner));
		cluster.noteFailOver(owner);
		cluster.pause(away);
		cluster.restart(KIND, List.of(owner));
	}

	@Override
	public String toString() {
		return "%s: %s, away %.1f s".formatted(KIND, service.label(), away.toMillis() / 1e3);
	}
}
