package dev.baedal.faults.schedule;

import java.time.Duration;

import dev.baedal.local.Program;

/** {@code SIGSTOP} of the replica whose relay works; when it wakes, another one owns what it believes to own. */
public record HangOwner(Program service, Duration length) implements ProcessFault {

	static final String KIND = "the relay's owner hangs";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void strike(Site site) throws InterruptedException {
		Victim owner = site.relaysOwner(service);
		site.hang(owner);
		site.noteFailOver(owner);
		try {
			site.pause(length);
		}
		finally {
			site.wake(KIND, owner);
		}
	}

	@Override
	public String toString() {
		return "%s: %s for %.1f s".formatted(KIND, service.label(), length.toMillis() / 1e3);
	}
}
