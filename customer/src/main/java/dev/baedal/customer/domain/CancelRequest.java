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

	/** A new request, as an event tells of it. */
	public static CancelRequest held(Instant until) {
		return new CancelRequest(until, null);
	}

	/** The failure of a request that the page knows, as an event tells of it. */
	public static CancelRequest refused(String outcome) {
		return new CancelRequest(null, outcome);
	}

	/** Whether a request waits for a decision; false once the order has ended. */
	public static boolean isUndecided(@Nullable CancelRequest request, @Nullable OrderStatus status) {
		return request != null && request.outcome == null && (status == null || !status.isEnd());
	}

	/** The request after an event, which tells of a new one, of an outcome, or of neither. */
	static @Nullable CancelRequest after(@Nullable CancelRequest known, @Nullable CancelRequest told) {
		if (told == null) {
			return known;
		}
		return told.heldUntil == null ? refusedFor(known, told.outcome) : heldAfter(known, told, told.heldUntil);
	}

	private static CancelRequest heldAfter(@Nullable CancelRequest known, CancelRequest told, Instant until) {
		return known == null || known.heldUntil == null || known.heldUntil.isBefore(until) ? told : known;
	}

	/** Keeps the first outcome. */
	private static @Nullable CancelRequest refusedFor(@Nullable CancelRequest known, @Nullable String outcome) {
		return known == null || known.outcome != null ? known : new CancelRequest(known.heldUntil, outcome);
	}
}
