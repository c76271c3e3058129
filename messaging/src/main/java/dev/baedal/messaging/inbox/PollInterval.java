package dev.baedal.messaging.inbox;

import java.time.Duration;

/**
 * Delays the next poll of a consumer for whose effects nobody waits, so that more events share a transaction. An event
 * that arrives while the consumer is idle is handled at once. {@code fetch.min.bytes} would delay it too, and the broker
 * would be asked all the time.
 */
class PollInterval {

	private final Duration interval;

	PollInterval(Duration interval) {
		this.interval = interval;
	}

	/** Handles the events of a poll. Returns after the interval at the earliest, or at once if the handler fails. */
	void around(Runnable handler) {
		long begin = System.nanoTime();
		handler.run();
		rest(interval.minusNanos(System.nanoTime() - begin));
	}

	/** An interrupt, as at the end of the service, ends the pause. */
	private static void rest(Duration pause) {
		if (!pause.isNegative()) {
			try {
				Thread.sleep(pause.toMillis());
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
