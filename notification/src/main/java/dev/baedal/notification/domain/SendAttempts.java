package dev.baedal.notification.domain;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How often sending failed, and when it is tried again.
 *
 * @param nextAt in the future after a failure
 */
@Embeddable
public record SendAttempts(@Column(name = "send_failures") int failures,
		@Column(name = "send_next_at") Instant nextAt) {

	private static final int MOST_DOUBLINGS = 30;

	static SendAttempts none(Instant now) {
		return new SendAttempts(0, now);
	}

	/** The pause doubles with each failure, up to the longest. */
	SendAttempts failed(Duration firstPause, Duration longestPause, Instant now) {
		Duration pause = firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
		return new SendAttempts(failures + 1, now.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause));
	}
}
