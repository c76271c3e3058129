package dev.baedal.customer.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The last cancel request that was not decided at once (M16).
 *
 * @param heldUntil also identifies the request: a later one has a later end
 * @param outcome how the request failed; null while undecided, and when granted
 */
@Embeddable
public record CancelRequest(@Column(name = "cancel_held_until") Instant heldUntil,
		@Column(name = "cancel_outcome") String outcome) {

	/** A new request, as an event tells of it. */
	public static CancelRequest held(Instant until) {
		return new CancelRequest(until, null);
	}

	/** The failure of a request that the page knows, as an event tells of it. */
	public static CancelRequest refused(String outcome) {
		return new CancelRequest(null, outcome);
	}

	/** Whether a request waits for a decision; false once the order has ended. */
	public static boolean isUndecided(CancelRequest request, OrderStatus status) {
		return request != null && request.outcome == null && (status == null || !status.isEnd());
	}

	/** The request after an event, which tells of a new one, of an outcome, or of neither. */
	static CancelRequest after(CancelRequest known, CancelRequest told) {
		if (told == null) {
			return known;
		}
		return told.heldUntil == null ? refusedFor(known, told.outcome) : heldAfter(known, told);
	}

	private static CancelRequest heldAfter(CancelRequest known, CancelRequest told) {
		return known == null || known.heldUntil.isBefore(told.heldUntil) ? told : known;
	}

	/** Keeps the first outcome. */
	private static CancelRequest refusedFor(CancelRequest known, String outcome) {
		return known == null || known.outcome != null ? known : new CancelRequest(known.heldUntil, outcome);
	}
}
