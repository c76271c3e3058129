package dev.baedal.faults.schedule;

import java.time.Duration;

/** Another producer writes records that no service understands to the platform's topics, also under keys of orders. */
public record ForeignRecords(int volleys) implements Fault {

	static final String KIND = "foreign records";

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
		cluster.throwForeignRecords(volleys);
	}

	@Override
	public String toString() {
		return "%s: %d of each kind".formatted(KIND, volleys);
	}
}
