package dev.baedal.order.domain;

import jakarta.persistence.Embeddable;

/**
 * So many of one dish, at the price when the order was placed.
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
