package dev.baedal.order.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one menu item, at its price when ordered.
 *
 * @param unitPrice in won
 * @param note the customer's request to the store about this line; null for none
 */
@Embeddable
public record OrderLine(long menuItemId, String name, long unitPrice, int qty, @Nullable String note) {

	/** In won. */
	public long price() {
		return Math.multiplyExact(unitPrice, qty);
	}

	/** The line without the text that the customer wrote. */
	OrderLine anonymous() {
		return new OrderLine(menuItemId, name, unitPrice, qty, null);
	}

	/** Omits the note, since this text reaches the logs. */
	@Override
	public String toString() {
		return "OrderLine[menuItemId=%d, unitPrice=%d, qty=%d]".formatted(menuItemId, unitPrice, qty);
	}
}
