package dev.baedal.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the customer requests of the store with an order.
 *
 * @param kitchen a text; null for none
 * @param cutlery whether the customer wants cutlery
 */
@Embeddable
public record KitchenNotes(@Column(name = "kitchen_note") @Nullable String kitchen, boolean cutlery) {

	/** Omits the text, since this text is logged. */
	@Override
	public String toString() {
		return "KitchenNotes[cutlery=" + cutlery + "]";
	}
}
