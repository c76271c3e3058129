package dev.baedal.notification.domain;

import java.time.Instant;

import dev.baedal.platform.deadline.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The number of failed attempts and the time of the next.
 *
 * @param nextAt in the future after a failure
 */
@Embeddable
public record SendAttempts(@Column(name = "send_failures") int failures,
		@Column(name = "send_next_at") Instant nextAt) {

	static SendAttempts none(Instant now) {
		return new SendAttempts(0, now);
	}

	SendAttempts failed(Backoff backoff, Instant now) {
		return new SendAttempts(failures + 1, now.plus(backoff.pauseAfter(failures + 1)));
	}
}
