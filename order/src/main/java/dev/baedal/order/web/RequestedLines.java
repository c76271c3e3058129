package dev.baedal.order.web;

import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.http.Sentence;
import dev.baedal.order.application.pricing.MenuItemLookup;
import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.FreeText;
import dev.baedal.text.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** The menu items of an order or a quote: several lines of one store, or the seeds' shorthand for one line. */
final class RequestedLines {

	static final int MOST = 100;
	static final int MOST_LINES = 50;
	/** Number of choices of an order, so that its event stays far below the size of a message. */
	private static final int MOST_CHOICES = 300;
	static final String QTY = "{field.quantity}";
	static final String WON = "{field.won}";

	private RequestedLines() {}

	record Item(@NotNull(message = "{field.menuItem}") Long menuItemId,
			@NotNull(message = QTY) @Min(value = 1, message = QTY) @Max(value = MOST, message = QTY) Integer qty,
			@PositiveOrZero(message = WON) Long expectedPrice,
			@Size(max = MOST_CHOICES,
					message = "{field.orderedChoices}") List<@Valid @NotNull(
							message = "{field.object}") Choice> options,
			@FreeText(max = RequestedNotes.LONGEST) String note) {

		List<Integer> choices() {
			return options == null ? List.of() : options.stream().map(Choice::choiceId).toList();
		}

		/** Omits the note, since this text reaches the logs. */
		@Override
		public String toString() {
			return "Item[menuItemId=%s, qty=%s, expectedPrice=%s]".formatted(menuItemId, qty, expectedPrice);
		}
	}

	record Choice(@NotNull(message = "{field.choice}") Integer choiceId) {}

	/**
	 * @param items null or empty for the shorthand: {@code qty} with {@code foodId} or, without a number, {@code menu}
	 * @throws InvalidField if the request names no menu item, or has both {@code items} and {@code foodId}
	 */
	static List<NewOrder.Item> of(List<Item> items, Long foodId, String menu, Integer qty, MenuItemLookup menuItems) {
		boolean hasItems = items != null && !items.isEmpty();
		boolean hasName = !hasItems && foodId == null && menu != null;
		if (!hasName && hasItems == (foodId != null)) {
			throw new InvalidField("foodId", Sentence.NO_MENU_ITEM_NAMED);
		}
		if (!hasItems && qty == null) {
			throw new InvalidField("qty", Sentence.QUANTITY, MOST);
		}
		if (hasName) {
			return List.of(new NewOrder.Item(menuItems.find(menu, "menu"), qty, "menu", null, List.of(), null));
		}
		if (!hasItems) {
			return List.of(new NewOrder.Item(foodId, qty, "foodId", null, List.of(), null));
		}
		if (items.stream().mapToInt(item -> item.choices().size()).sum() > MOST_CHOICES) {
			throw new InvalidField("items", Sentence.CHOICES_OF_AN_ORDER, MOST_CHOICES);
		}
		return IntStream.range(0, items.size())
			.mapToObj(i -> new NewOrder.Item(items.get(i).menuItemId(), items.get(i).qty(),
					"items[%d].menuItemId".formatted(i), items.get(i).expectedPrice(), items.get(i).choices(),
					items.get(i).note()))
			.toList();
	}

	/**
	 * Normalises a requested region. Checks the length again: lower case may be longer than the text as typed.
	 *
	 * @param typed null for none
	 */
	static String region(String typed) {
		String requested = Region.normal(typed);
		if (requested != null && requested.length() > Region.LONGEST * FreeText.UNITS) {
			throw new InvalidField("region", Sentence.REGION_TOO_LONG, Region.LONGEST);
		}
		return requested;
	}
}
