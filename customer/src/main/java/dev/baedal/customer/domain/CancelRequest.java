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

	static CancelRequest held(CancelRequest known, Instant until) {
		return known == null || known.heldUntil.isBefore(until) ? new CancelRequest(until, null) : known;
	}

	/** Keeps the first outcome. */
	static CancelRequest refused(CancelRequest known, String outcome) {
		return known == null || known.outcome != null ? known : new CancelRequest(known.heldUntil, outcome);
	}
}
