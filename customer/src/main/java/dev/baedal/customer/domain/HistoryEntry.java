package dev.baedal.customer.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A line in the history of an order.
 *
 * @param at when it happened, as the event itself says
 * @param reason why, where the event tells it; otherwise null
 */
@Embeddable
public record HistoryEntry(String type, String label, @Column(name = "happened_at") Instant at, String reason) {

	/** Without what people said. */
	HistoryEntry anonymous() {
		return new HistoryEntry(type, label, at, null);
	}
}
