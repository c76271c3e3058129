package dev.baedal.store.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An option group of a menu item with its choices, as readers see it.
 *
 * @param groupId unique in the menu item
 * @param min number of choices at least
 * @param max number of choices at most
 */
public record MenuOption(int groupId, String name, int min, int max, List<Choice> choices) {

	/**
	 * @param choiceId unique in the menu item, and never given again in it
	 * @param price in won, added to the price of the menu item
	 * @param stock null when the choice is not counted
	 */
	public record Choice(int choiceId, String name, long price, boolean soldOut,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer stock) {}

	/** Returns the group without levels of stock: everybody learns only when a choice is sold out. */
	public MenuOption published() {
		return new MenuOption(groupId, name, min, max,
				choices.stream()
					.map(choice -> new Choice(choice.choiceId, choice.name, choice.price, choice.soldOut, null))
					.toList());
	}
}
