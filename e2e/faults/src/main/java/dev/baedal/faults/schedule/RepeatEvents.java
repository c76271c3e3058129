package dev.baedal.faults.schedule;

import java.time.Duration;

/** Writes the last events of each partition to the topic again, with their ids. */
public record RepeatEvents(int perPartition) implements Fault {

	static final String KIND = "events repeated";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Lane lane() {
		return Lane.EVENTS;
	}

	@Override
	public Duration length() {
		return Duration.ZERO;
	}

	@Override
	public void inject(Cluster cluster) {
		cluster.repeatEvents(perPartition);
	}

	@Override
	public String toString() {
		return "%s: the last %d of each partition".formatted(KIND, perPartition);
	}
}
