package dev.baedal.store.web;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.store.application.menu.MenuItemChange;
import dev.baedal.text.FreeText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The body of {@code PATCH /menus/{menuItemId}}; a missing field stays as it is.
 *
 * @param price in won
 */
record ChangeMenuItemRequest(
		@FreeText(max = AddMenuItemRequest.LONGEST_NAME, blankRefused = true,
				message = AddMenuItemRequest.NAME) String name,
		@Min(value = 1, message = AddMenuItemRequest.PRICE) @Max(value = AddMenuItemRequest.HIGHEST_PRICE,
				message = AddMenuItemRequest.PRICE) Long price,
		Boolean soldOut) {

	/** @throws InvalidField if the body names no field */
	MenuItemChange toChange() {
		if (name == null && price == null && soldOut == null) {
			throw new InvalidField("body", Sentence.NO_CHANGE);
		}
		return new MenuItemChange(name, price, soldOut);
	}
}
