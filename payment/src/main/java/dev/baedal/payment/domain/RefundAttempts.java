package dev.baedal.payment.domain;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How often giving back failed, and when it is tried again.
 *
 * @param nextAt in the future after a failure
 */
@Embeddable
public record RefundAttempts(@Column(name = "refund_attempts") int failures,
		@Column(name = "refund_next_at") Instant nextAt) {

	private static final int MOST_DOUBLINGS = 30;

	static RefundAttempts none(Instant now) {
		return new RefundAttempts(0, now);
	}

	/** The failures count on; only the next attempt is at another time. */
	RefundAttempts at(Instant next) {
		return new RefundAttempts(failures, next);
	}

	/** The pause doubles with each failure, up to the longest. */
	RefundAttempts failed(Duration firstPause, Duration longestPause, Instant now) {
		Duration pause = firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
		return new RefundAttempts(failures + 1, now.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause));
	}
}
