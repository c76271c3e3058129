package dev.baedal.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	@Test
	void doublesThePauseWithEachAttemptUpToTheLongest() {
		Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST);

		assertThat(IntStream.rangeClosed(1, 70).mapToObj(attempts -> backoff.pauseAfter(attempts).toSeconds()))
			.startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L)
			.endsWith(300L);
	}

	@Test
	void neverOverflows() {
		assertThat(new Backoff(Duration.ofSeconds(1), LONGEST).pauseAfter(Integer.MAX_VALUE)).isEqualTo(LONGEST);
		assertThat(new Backoff(Duration.ofDays(365), LONGEST).pauseAfter(Integer.MAX_VALUE)).isEqualTo(LONGEST);
		assertThat(new Backoff(Duration.ofMillis(1), Duration.ofDays(365_000)).pauseAfter(Integer.MAX_VALUE))
			.isEqualTo(Duration.ofMillis(1L << 30));
	}

	@Test
	void firstPauseIsNeverLongerThanTheLongest() {
		assertThat(new Backoff(Duration.ofMinutes(6), LONGEST).pauseAfter(1)).isEqualTo(LONGEST);
	}
}
