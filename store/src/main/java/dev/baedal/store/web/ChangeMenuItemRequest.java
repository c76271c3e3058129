package dev.baedal.store.web;

import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.text.OneLine;
import dev.baedal.store.application.MenuItemChange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The body of {@code PATCH /menus/{menuItemId}}: what it does not name stays. @param price in won */
record ChangeMenuItemRequest(
		@Size(max = AddMenuItemRequest.LONGEST_NAME, message = AddMenuItemRequest.NAME) @OneLine @Pattern(
				regexp = NOT_BLANK, message = AddMenuItemRequest.NAME) String name,
		@Min(value = 1, message = AddMenuItemRequest.PRICE) @Max(value = AddMenuItemRequest.HIGHEST_PRICE,
				message = AddMenuItemRequest.PRICE) Long price,
		Boolean soldOut) {

	private static final String NOT_BLANK = "(?s).*\\S.*";

	/** @throws InvalidField if it names nothing */
	MenuItemChange toChange() {
		if (name == null && price == null && soldOut == null) {
			throw new InvalidField("body", "must name at least one of name, price, soldOut");
		}
		return new MenuItemChange(name == null ? null : name.strip(), price, soldOut);
	}
}
