package dev.baedal.customer.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The last cancel request that was not decided at once (M16).
 *
 * @param heldUntil also identifies the request: a later one has a later end
 * @param outcome how the request failed; null while undecided, and when granted
 */
@Embeddable
public record CancelRequest(@Column(name = "cancel_held_until") @Nullable Instant heldUntil,
		@Column(name = "cancel_outcome") @Nullable String outcome) {

	/** A new request, from an event. */
	public static CancelRequest held(Instant until) {
		return new CancelRequest(until, null);
	}

	/** The failure of a request that the page has, from an event. */
	public static CancelRequest refused(String outcome) {
		return new CancelRequest(null, outcome);
	}

	/** Whether a request waits for a decision; false once the order has ended. */
	public static boolean isUndecided(@Nullable CancelRequest request, @Nullable OrderStatus status) {
		return request != null && request.outcome == null && (status == null || !status.isEnd());
	}

	/** The request after an event that has a new request, an outcome, or neither. */
	static @Nullable CancelRequest after(@Nullable CancelRequest known, @Nullable CancelRequest update) {
		if (update == null) {
			return known;
		}
		return update.heldUntil == null ? refusedFor(known, update.outcome)
				: heldAfter(known, update, update.heldUntil);
	}

	private static CancelRequest heldAfter(@Nullable CancelRequest known, CancelRequest update, Instant until) {
		return known == null || known.heldUntil == null || known.heldUntil.isBefore(until) ? update : known;
	}

	/** Keeps the first outcome. */
	private static @Nullable CancelRequest refusedFor(@Nullable CancelRequest known, @Nullable String outcome) {
		return known == null || known.outcome != null ? known : new CancelRequest(known.heldUntil, outcome);
	}
}
