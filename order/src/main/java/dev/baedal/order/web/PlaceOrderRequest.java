package dev.baedal.order.web;

import java.util.List;
import java.util.UUID;

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
 * @param quoteId the quote that the order is held to, if any
 * @param region the region of the riders, if the address names none: see
 * {@link dev.baedal.order.domain.StoreCopy#regionOf}
 */
record PlaceOrderRequest(@RequiredUnlessLoggedIn(message = "{field.customer}") @PersonId String customerId,
		@NotBlank(message = "{field.address}") @FreeText(max = 200) String address,
		@FreeText(max = Region.LONGEST) String region, Long foodId, @FreeText(max = 120) String menu,
		@Min(value = 1, message = RequestedLines.QTY) @Max(value = RequestedLines.MOST,
				message = RequestedLines.QTY) Integer qty,
		@Size(max = RequestedLines.MOST_LINES,
				message = "{field.lines}") List<RequestedLines.@Valid @NotNull(message = "{field.object}") Item> items,
		@Valid RequestedNotes notes, @Min(value = 1, message = "{field.couponNumber}") Long couponId,
		@PositiveOrZero(message = RequestedLines.WON) Long expectedTotal, UUID quoteId) {

	/** Omits the address and the notes, since this text reaches the logs. */
	@Override
	public String toString() {
		return "PlaceOrderRequest[customerId=%s, foodId=%s, qty=%s, items=%s]".formatted(customerId, foodId, qty,
				items);
	}

	/** @throws InvalidField if the request names no menu item, or has both {@code items} and {@code foodId} */
	NewOrder toNewOrder(MenuItemLookup menuItems) {
		return new NewOrder(customerId, address, RequestedLines.region(region),
				RequestedLines.of(items, foodId, menu, qty, menuItems), notes == null ? null : notes.toNotes(),
				couponId, expectedTotal, quoteId == null ? null : quoteId.toString());
	}
}
