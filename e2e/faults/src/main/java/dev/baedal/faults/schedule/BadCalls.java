package dev.baedal.faults.schedule;

import java.time.Duration;

/** Every call on a link meets the same trouble for a while. */
public record BadCalls(Link link, Trouble trouble, Duration length) implements Fault {

	@Override
	public String kind() {
		return trouble.kind();
	}

	@Override
	public Lane lane() {
		return Lane.HTTP;
	}

	@Override
	public void strike(Site site) throws InterruptedException {
		site.disturb(link, trouble);
		try {
			site.pause(length);
		}
		finally {
			site.heal(link);
		}
	}

	@Override
	public String toString() {
		return "%s: %s → %s for %.1f s".formatted(kind(), link.caller().label(), link.called().label(),
				length.toMillis() / 1e3);
	}
}
