package dev.baedal.store.application.menu;

import dev.baedal.store.domain.MenuItem;

/**
 * The changes to a menu item; null leaves a field as it is.
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
