package dev.baedal.customer.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the history of an order.
 *
 * @param at the time of the event, as the event states it
 * @param reason the event's reason; null for none
 */
@Embeddable
public record HistoryEntry(String type, String label, @Column(name = "happened_at") Instant at,
		@Nullable String reason) {

	/** The entry without the reason, which a person wrote. */
	HistoryEntry anonymous() {
		return new HistoryEntry(type, label, at, null);
	}
}
