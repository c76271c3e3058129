package dev.baedal.platform.deadline;

import java.time.Duration;

/**
 * Exponential back-off: the pause between two attempts doubles with each attempt, up to the longest.
 *
 * @param first pause after the first attempt
 * @param longest pause, whatever the number of attempts
 */
public record Backoff(Duration first, Duration longest) {

	/** Prevents an overflow; 30 doublings of one second are 34 years. */
	private static final int MOST_DOUBLINGS = 30;

	/** @param attempts made so far, at least 1 */
	public Duration pauseAfter(int attempts) {
		Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
		return pause.compareTo(longest) < 0 ? pause : longest;
	}
}
