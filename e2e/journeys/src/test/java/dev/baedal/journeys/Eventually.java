package dev.baedal.journeys;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Events take a moment; a service that was away takes longer. */
final class Eventually {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Eventually() {}

	static void eventually(ThrowingRunnable assertion) {
		within(PATIENCE).untilAsserted(assertion);
	}

	static ConditionFactory within(Duration patience) {
		return Awaitility.await()
			.atMost(patience)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(100))
			.ignoreException(NoAnswer.class);
	}
}
