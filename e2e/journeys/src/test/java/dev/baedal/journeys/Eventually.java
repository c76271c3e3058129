package dev.baedal.journeys;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Awaits the effect of events. */
final class Eventually {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private Eventually() {}

	static void eventually(ThrowingRunnable assertion) {
		within(TIMEOUT).untilAsserted(assertion);
	}

	static ConditionFactory within(Duration timeout) {
		return Awaitility.await()
			.atMost(timeout)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(100))
			.ignoreException(NoResponse.class);
	}
}
