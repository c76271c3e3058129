package dev.baedal.order.web;

import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.http.Sentence;
import dev.baedal.order.application.pricing.MenuItemLookup;
import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.security.RequiredUnlessLoggedIn;
import dev.baedal.text.FreeText;
import dev.baedal.text.PersonId;
import dev.baedal.text.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /orders}: several lines of one store in {@code items}, or the seed's shorthand for one line:
 * {@code qty} with {@code foodId} or, without a number, the menu item's name in {@code menu}. A {@code price}, a
 * {@code productPrice}, a status or any other field is ignored: order computes the price and compares it with the
 * expected one.
 *
 * @param notes what the customer requests besides; {@code items[].note} is about one line
 * @param couponId a coupon to redeem, if any
 * @param expectedTotal the total that the customer was shown, in won, less the coupon's discount; if the total differs,
 * nothing is ordered
 * @param region the region of the riders, if the address names none: see
 * {@link dev.baedal.order.domain.StoreCopy#regionOf}
 */
record PlaceOrderRequest(@RequiredUnlessLoggedIn(message = "{field.customer}") @PersonId String customerId,
		@NotBlank(message = "{field.address}") @FreeText(max = 200) String address,
		@FreeText(max = Region.LONGEST) String region, Long foodId, @FreeText(max = 120) String menu,
		@Min(value = 1, message = QTY) @Max(value = PlaceOrderRequest.MOST, message = QTY) Integer qty,
		@Size(max = 50, message = "{field.lines}") List<@Valid @NotNull(message = "{field.object}") Item> items,
		@Valid RequestedNotes notes, @Min(value = 1, message = "{field.couponNumber}") Long couponId,
		@PositiveOrZero(message = WON) Long expectedTotal) {

	static final int MOST = 100;
	/** Number of choices of an order, so that its event stays far below the size of a message. */
	private static final int MOST_CHOICES = 300;
	private static final String QTY = "{field.quantity}";
	private static final String WON = "{field.won}";

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

	/** Omits the address and the notes, since this text reaches the logs. */
	@Override
	public String toString() {
		return "PlaceOrderRequest[customerId=%s, foodId=%s, qty=%s, items=%s]".formatted(customerId, foodId, qty,
				items);
	}

	/** @throws InvalidField if the request names no menu item, or has both {@code items} and {@code foodId} */
	NewOrder toNewOrder(MenuItemLookup menuItems) {
		return new NewOrder(customerId, address, requestedRegion(), lines(menuItems),
				notes == null ? null : notes.toNotes(), couponId, expectedTotal);
	}

	/** Checks the length again: lower case may be longer than the text as typed. */
	private String requestedRegion() {
		String requested = Region.normal(region);
		if (requested != null && requested.length() > Region.LONGEST * FreeText.UNITS) {
			throw new InvalidField("region", Sentence.REGION_TOO_LONG, Region.LONGEST);
		}
		return requested;
	}

	private List<NewOrder.Item> lines(MenuItemLookup menuItems) {
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
}
