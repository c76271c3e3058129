package dev.baedal.faults.schedule;

import java.time.Duration;

/** The database server closes all connections, a few times in a row. */
public record BreakConnections(int times) implements ProcessFault {

	static final String KIND = "database connections broken";
	private static final Duration BETWEEN = Duration.ofSeconds(1);

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Duration length() {
		return BETWEEN.multipliedBy(times);
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		for (int i = 0; i < times; i++) {
			cluster.breakDatabaseConnections();
			cluster.pause(BETWEEN);
		}
	}

	@Override
	public String toString() {
		return "%s: %d times".formatted(KIND, times);
	}
}
