package dev.baedal.order.domain;

import jakarta.persistence.Embeddable;

/**
 * A quantity of one menu item, at its price when ordered.
 *
 * @param unitPrice in won
 */
@Embeddable
public record OrderLine(long menuItemId, String name, long unitPrice, int qty) {

	/** In won. */
	public long price() {
		return Math.multiplyExact(unitPrice, qty);
	}
}
