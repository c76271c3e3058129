package dev.baedal.store.web;

import java.util.List;

import dev.baedal.store.domain.NewOption;
import dev.baedal.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of {@code PUT /menus/{menuItemId}/options}: all option groups of the menu item, in their order. */
record OptionsRequest(@NotNull(message = OPTIONS) @Size(max = OptionsRequest.MOST_GROUPS,
		message = OPTIONS) List<@Valid @NotNull(message = OBJECT) Group> options) {

	static final int MOST_GROUPS = 20;
	static final int MOST_CHOICES = 30;
	static final long HIGHEST_PRICE = 10_000_000;
	private static final int LONGEST_NAME = 120;
	private static final String OPTIONS = "{field.options}";
	private static final String OBJECT = "{field.object}";
	private static final String NAME = "{field.optionName}";
	private static final String LEAST = "{field.groupLeast}";
	private static final String MOST = "{field.groupMost}";
	private static final String CHOICES = "{field.choices}";
	private static final String PRICE = "{field.choicePrice}";

	record Group(@NotBlank(message = NAME) @FreeText(max = LONGEST_NAME) String name,
			@NotNull(message = LEAST) @Min(value = 0, message = LEAST) @Max(value = MOST_CHOICES,
					message = LEAST) Integer min,
			@NotNull(message = MOST) @Min(value = 1, message = MOST) @Max(value = MOST_CHOICES,
					message = MOST) Integer max,
			@NotNull(message = CHOICES) @Size(min = 1, max = MOST_CHOICES,
					message = CHOICES) List<@Valid @NotNull(message = OBJECT) Choice> choices) {}

	/**
	 * @param price in won
	 * @param soldOut null leaves a choice that the menu item has as it is
	 */
	record Choice(@NotBlank(message = NAME) @FreeText(max = LONGEST_NAME) String name,
			@NotNull(message = PRICE) @Min(value = 0, message = PRICE) @Max(value = HIGHEST_PRICE,
					message = PRICE) Long price,
			Boolean soldOut) {}

	/** The body of {@code PATCH /menus/{menuItemId}/options/{choiceId}}. */
	record SellOut(@NotNull(message = "{field.soldOut}") Boolean soldOut) {}

	List<NewOption> toOptions() {
		return options.stream()
			.map(group -> new NewOption(group.name, group.min, group.max,
					group.choices.stream()
						.map(choice -> new NewOption.Choice(choice.name, choice.price, choice.soldOut))
						.toList()))
			.toList();
	}
}
