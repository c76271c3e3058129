package dev.baedal.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a customer requests with an order, besides the menu items.
 *
 * @param kitchen a text for the store; null for none
 * @param rider a text for whoever delivers the order; null for none
 * @param cutlery whether the customer wants cutlery
 */
@Embeddable
public record Notes(@Column(name = "kitchen_note") @Nullable String kitchen,
		@Column(name = "rider_note") @Nullable String rider, boolean cutlery) {

	/** Omits the texts, since this text reaches the logs. */
	@Override
	public String toString() {
		return "Notes[cutlery=" + cutlery + "]";
	}
}
