package dev.baedal.store.application.menu;

import dev.baedal.store.domain.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * The changes to a menu item; null leaves a field as it is.
 *
 * @param price in won
 */
public record MenuItemChange(@Nullable String name, @Nullable Long price, @Nullable Boolean soldOut) {

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
