package dev.baedal.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import dev.baedal.platform.deadline.Backoff;
import org.junit.jupiter.api.Test;

class RefundAttemptsTest {

	private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");

	@Test
	void doublesThePauseUpToTheLongest() {
		Stream<Long> pauses = Stream.iterate(failed(RefundAttempts.none(NOW)), RefundAttemptsTest::failed)
			.limit(70)
			.map(attempts -> Duration.between(NOW, attempts.nextAt()).toSeconds());

		assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L).endsWith(300L);
	}

	private static RefundAttempts failed(RefundAttempts attempts) {
		return attempts.failed(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)), NOW);
	}
}
