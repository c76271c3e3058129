package dev.baedal.order.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.baedal.order.application.DishByName;
import dev.baedal.order.application.NewOrder;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.security.NamedOrLoggedIn;
import dev.baedal.platform.text.OneLine;
import dev.baedal.platform.text.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /orders}: several lines of one store in {@code items}, or the seed's shorthand for one
 * line, {@code foodId} and {@code qty}, or {@code menu}, the dish's name, where there is no number. A {@code price}, a
 * {@code productPrice}, a status or any other field is not read: order prices, and compares with what is expected.
 *
 * @param couponId a coupon to redeem, if any
 * @param expectedTotal what the customer was shown as the sum to be charged, in won, less the coupon's discount; if it
 * differs, nothing is ordered
 * @param region where the riders are; the first word of the address unless given
 */
record PlaceOrderRequest(
		@NamedOrLoggedIn(message = "must name the customer") @PersonId String customerId,
		@NotBlank(message = "must say where to deliver") @Size(max = 200,
				message = "must have at most 200 characters") @OneLine String address,
		@Size(max = 64, message = "must have at most 64 characters") @OneLine String region,
		Long foodId,
		@Size(max = 120, message = "must have at most 120 characters") @OneLine String menu,
		@Min(value = 1, message = QTY) @Max(value = PlaceOrderRequest.MOST, message = QTY) Integer qty,
		@Size(max = 50, message = "must have at most 50 lines") List<@Valid @NotNull(
				message = "must be an object") Item> items,
		@Min(value = 1, message = "must be the number of a coupon") Long couponId,
		@PositiveOrZero(message = WON) Long expectedTotal) {

	static final int MOST = 100;
	private static final String QTY = "must be a whole number from 1 to 100";
	private static final String WON = "must be a whole number of won";

	record Item(@NotNull(message = "must name a menu item") Long menuItemId,
			@NotNull(message = QTY) @Min(value = 1, message = QTY) @Max(value = MOST, message = QTY) Integer qty,
			@PositiveOrZero(message = WON) Long expectedPrice) {
	}

	/** Not the address: this is what ends up in logs. */
	@Override
	public String toString() {
		return "PlaceOrderRequest[customerId=%s, foodId=%s, qty=%s, items=%s]".formatted(customerId, foodId, qty, items);
	}

	/** @throws InvalidField if it names no dish, or has both numbers */
	NewOrder toNewOrder(DishByName dishes) {
		String where = region == null || region.isBlank() ? address.strip().split("\\s+")[0] : region.strip();
		return new NewOrder(customerId == null ? null : customerId.strip(), address.strip(),
				where.substring(0, Math.min(where.length(), 64)).toLowerCase(Locale.ROOT), lines(dishes), couponId,
				expectedTotal);
	}

	private List<NewOrder.Item> lines(DishByName dishes) {
		boolean hasItems = items != null && !items.isEmpty();
		boolean hasName = !hasItems && foodId == null && menu != null && !menu.isBlank();
		if (!hasName && hasItems == (foodId != null)) {
			throw new InvalidField("foodId", "must name a menu item, unless items: [{menuItemId, qty}] or menu does");
		}
		if (!hasItems && qty == null) {
			throw new InvalidField("qty", QTY);
		}
		if (hasName) {
			return List.of(new NewOrder.Item(dishes.find(menu, "menu"), qty, "menu", null));
		}
		if (!hasItems) {
			return List.of(new NewOrder.Item(foodId, qty, "foodId", null));
		}
		return IntStream.range(0, items.size())
			.mapToObj(i -> new NewOrder.Item(items.get(i).menuItemId(), items.get(i).qty(), "items[%d].menuItemId".formatted(i),
					items.get(i).expectedPrice()))
			.toList();
	}
}
