package dev.baedal.store.application.menu;

import java.util.List;

import dev.baedal.store.domain.Allergen;
import dev.baedal.store.domain.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * The changes to a menu item; null leaves a field as it is.
 *
 * @param price in won
 * @param origin where the ingredients come from (원산지)
 */
public record MenuItemChange(@Nullable String name, @Nullable Long price, @Nullable Boolean soldOut,
		@Nullable String category, @Nullable String description, @Nullable String origin, @Nullable Integer position,
		@Nullable List<Allergen> allergens) {

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
		if (category != null || description != null || origin != null || position != null || allergens != null) {
			item.describe(category, description, origin, position, allergens);
		}
	}
}
