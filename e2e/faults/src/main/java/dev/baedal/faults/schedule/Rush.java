package dev.baedal.faults.schedule;

import java.time.Duration;

/** More customers order at once than the platform can serve. No other fault of processes runs at the same time. */
public record Rush(int customers, Duration length) implements ProcessFault {

	public static final String KIND = "more orders than can be served";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void inject(Cluster cluster) {
		cluster.rush(customers, length);
	}

	@Override
	public String toString() {
		return "%s: %d customers for %.0f s".formatted(KIND, customers, length.toMillis() / 1e3);
	}
}
