package dev.baedal.faults.schedule;

import java.time.Duration;

/** Every call on a link meets the same fault for a while. */
public record BadCalls(Link link, CallFault fault, Duration length) implements Fault {

	@Override
	public String kind() {
		return fault.kind();
	}

	@Override
	public Lane lane() {
		return Lane.HTTP;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.disturb(link, fault);
		try {
			cluster.pause(length);
		}
		finally {
			cluster.heal(link);
		}
	}

	@Override
	public String toString() {
		return "%s: %s → %s for %.1f s".formatted(kind(), link.caller().label(), link.called().label(),
				length.toMillis() / 1e3);
	}
}
