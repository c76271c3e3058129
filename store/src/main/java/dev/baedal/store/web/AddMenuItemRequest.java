package dev.baedal.store.web;

import java.util.List;

import dev.baedal.store.application.menu.MenuItemChange;
import dev.baedal.store.domain.Allergen;
import dev.baedal.text.FreeText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /menus}.
 *
 * @param price in won
 * @param origin where the ingredients come from (원산지)
 * @param position the place on the menu; without one, after the items that have one
 */
record AddMenuItemRequest(@NotNull(message = "{field.store}") Long storeId,
		@NotBlank(message = NAME) @FreeText(max = LONGEST_NAME) String name,
		@NotNull(message = PRICE) @Min(value = 1, message = PRICE) @Max(value = HIGHEST_PRICE,
				message = PRICE) Long price,
		@FreeText(max = LONGEST_CATEGORY) String category, @FreeText(max = LONGEST_TEXT) String description,
		@FreeText(max = LONGEST_TEXT) String origin,
		@Min(value = 0, message = POSITION) @Max(value = LAST_POSITION, message = POSITION) Integer position,
		@Size(max = MOST_ALLERGENS, message = ALLERGENS) List<@NotNull(message = ALLERGENS) Allergen> allergens) {

	static final int LONGEST_NAME = 100;
	static final int LONGEST_CATEGORY = 60;
	static final int LONGEST_TEXT = 500;
	static final int LAST_POSITION = 999_999;
	static final int MOST_ALLERGENS = 50;
	/** Even 50 lines of 100 such items stay far below the range of a long. */
	static final long HIGHEST_PRICE = 100_000_000;
	static final String NAME = "{field.name}";
	static final String PRICE = "{field.price}";
	static final String POSITION = "{field.position}";
	static final String ALLERGENS = "{field.allergens}";

	MenuItemChange details() {
		return new MenuItemChange(null, null, null, category, description, origin, position, allergens);
	}
}
