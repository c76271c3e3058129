package dev.baedal.order.domain;

import java.time.Duration;
import java.time.Instant;

import dev.baedal.platform.deadline.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A customer's cancel that is not decided yet (M16). The order's status keeps advancing during the hold.
 *
 * @param expiresAt when the cancel counts as refused
 * @param reason the customer's text, or null
 * @param asks how often the claim was repeated
 */
@Embeddable
public record CancelHold(@Column(name = "cancel_held_at") Instant since,
		@Column(name = "cancel_expires_at") Instant expiresAt, @Column(name = "cancel_reason") @Nullable String reason,
		@Column(name = "cancel_asks") Integer asks, @Column(name = "cancel_next_ask_at") Instant nextAskAt) {

	public static CancelHold begin(@Nullable String reason, Instant now, Duration patience, Duration firstPause) {
		return new CancelHold(now, now.plus(patience), reason, 0, now.plus(firstPause));
	}

	boolean isDue(Instant now) {
		return !nextAskAt.isAfter(now) && !isExpired(now);
	}

	boolean isExpired(Instant now) {
		return !expiresAt.isAfter(now);
	}

	/** Counts the first claim in the back-off, since {@code asks} does not. */
	CancelHold again(Instant now, Backoff backoff) {
		return new CancelHold(since, expiresAt, reason, asks + 1, now.plus(backoff.pauseAfter(asks + 2)));
	}
}
