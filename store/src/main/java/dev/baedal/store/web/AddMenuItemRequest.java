package dev.baedal.store.web;

import dev.baedal.text.FreeText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The body of {@code POST /menus}.
 *
 * @param price in won
 */
record AddMenuItemRequest(@NotNull(message = "{field.store}") Long storeId,
		@NotBlank(message = NAME) @FreeText(max = LONGEST_NAME) String name, @NotNull(message = PRICE) @Min(value = 1,
				message = PRICE) @Max(value = HIGHEST_PRICE, message = PRICE) Long price) {

	static final int LONGEST_NAME = 100;
	/** Even 50 lines of 100 such items stay far below the range of a long. */
	static final long HIGHEST_PRICE = 100_000_000;
	static final String NAME = "{field.name}";
	static final String PRICE = "{field.price}";
}
