package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

import dev.baedal.local.Program;

/** {@code kill -9} of the replica whose relay works; another one has to take over. */
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
	public void strike(Site site) throws InterruptedException {
		Victim owner = site.relaysOwner(service);
		site.kill(List.of(owner));
		site.noteFailOver(owner);
		site.pause(away);
		site.restart(KIND, List.of(owner));
	}

	@Override
	public String toString() {
		return "%s: %s, away %.1f s".formatted(KIND, service.label(), away.toMillis() / 1e3);
	}
}
