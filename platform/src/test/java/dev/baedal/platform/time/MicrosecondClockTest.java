package dev.baedal.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** The clock of a running service, which the other tests of services replace. */
class MicrosecondClockTest {

	private final Clock clock = new ClockConfiguration().clock();

	@Test
	void returnsMilliseconds() {
		Instant before = Instant.now();

		assertThat(clock.millis()).isBetween(before.toEpochMilli(), Instant.now().toEpochMilli());
	}

	@Test
	void returnsNoDigitsThatADatabaseRounds() {
		assertThat(clock.instant().getNano() % 1_000).isZero();
	}
}
