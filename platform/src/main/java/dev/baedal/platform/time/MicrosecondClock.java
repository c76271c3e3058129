package dev.baedal.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** UTC in microseconds, the precision of the databases. {@link Clock#tick} with this tick fails in {@code millis()}. */
final class MicrosecondClock extends Clock {

	private final ZoneId zone;

	MicrosecondClock() {
		this(ZoneOffset.UTC);
	}

	private MicrosecondClock(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public Instant instant() {
		return Instant.now().truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId another) {
		return new MicrosecondClock(another);
	}
}
