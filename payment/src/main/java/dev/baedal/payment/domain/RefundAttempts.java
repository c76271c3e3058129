package dev.baedal.payment.domain;

import java.time.Instant;

import dev.baedal.platform.deadline.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How often the refund failed, and when the next attempt is due.
 *
 * @param nextAt in the future after a failure
 */
@Embeddable
public record RefundAttempts(@Column(name = "refund_attempts") int failures,
		@Column(name = "refund_next_at") Instant nextAt) {

	static RefundAttempts none(Instant now) {
		return new RefundAttempts(0, now);
	}

	/** Moves the next attempt; the count of failures stays. */
	RefundAttempts at(Instant next) {
		return new RefundAttempts(failures, next);
	}

	RefundAttempts failed(Backoff backoff, Instant now) {
		return new RefundAttempts(failures + 1, now.plus(backoff.pauseAfter(failures + 1)));
	}
}
