package dev.baedal.store.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.store.application.menu.MenuItemChange;
import dev.baedal.store.domain.Allergen;
import dev.baedal.text.FreeText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code PATCH /menus/{menuItemId}}; a missing field stays as it is.
 *
 * @param price in won
 * @param origin where the ingredients come from (원산지)
 */
record ChangeMenuItemRequest(
		@FreeText(max = AddMenuItemRequest.LONGEST_NAME, blankRefused = true,
				message = AddMenuItemRequest.NAME) String name,
		@Min(value = 1, message = AddMenuItemRequest.PRICE) @Max(value = AddMenuItemRequest.HIGHEST_PRICE,
				message = AddMenuItemRequest.PRICE) Long price,
		Boolean soldOut, @FreeText(max = AddMenuItemRequest.LONGEST_CATEGORY) String category,
		@FreeText(max = AddMenuItemRequest.LONGEST_TEXT) String description,
		@FreeText(max = AddMenuItemRequest.LONGEST_TEXT) String origin,
		@Min(value = 0, message = AddMenuItemRequest.POSITION) @Max(value = AddMenuItemRequest.LAST_POSITION,
				message = AddMenuItemRequest.POSITION) Integer position,
		@Size(max = AddMenuItemRequest.MOST_ALLERGENS, message = AddMenuItemRequest.ALLERGENS) List<@NotNull(
				message = AddMenuItemRequest.ALLERGENS) Allergen> allergens) {

	/** @throws InvalidField if the body names no field */
	MenuItemChange toChange() {
		if (Stream.of(name, price, soldOut, category, description, origin, position, allergens)
			.allMatch(Objects::isNull)) {
			throw new InvalidField("body", Sentence.NO_CHANGE);
		}
		return new MenuItemChange(name, price, soldOut, category, description, origin, position, allergens);
	}
}
