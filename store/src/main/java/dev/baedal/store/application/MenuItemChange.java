package dev.baedal.store.application;

import dev.baedal.store.domain.MenuItem;

/**
 * What is to be different about a dish; null stays as it is.
 *
 * @param price in won
 */
public record MenuItemChange(String name, Long price, Boolean soldOut) {

	void apply(MenuItem item) {
		if (name != null) {
			item.rename(name);
		}
		if (price != null) {
			item.reprice(price);
		}
		if (soldOut != null) {
			item.sellOut(soldOut);
		}
	}
}
