package dev.baedal.customer.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The last cancel that was not decided at once (M16).
 *
 * @param heldUntil names the request, too: a later one has a later end
 * @param outcome how it came to nothing; null while it is not decided, and when it was granted
 */
@Embeddable
public record CancelRequest(@Column(name = "cancel_held_until") Instant heldUntil,
		@Column(name = "cancel_outcome") String outcome) {

	static CancelRequest held(CancelRequest known, Instant until) {
		return known == null || known.heldUntil.isBefore(until) ? new CancelRequest(until, null) : known;
	}

	/** What was told first stays. */
	static CancelRequest refused(CancelRequest known, String outcome) {
		return known == null || known.outcome != null ? known : new CancelRequest(known.heldUntil, outcome);
	}
}
