package dev.baedal.order.web;

import java.util.List;

import dev.baedal.order.application.pricing.MenuItemLookup;
import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.text.FreeText;
import dev.baedal.text.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of {@code POST /quotes}: the part of {@link PlaceOrderRequest} that the total depends on. */
record QuoteRequest(@NotBlank(message = "{field.address}") @FreeText(max = 200) String address,
		@FreeText(max = Region.LONGEST) String region, Long foodId, @FreeText(max = 120) String menu,
		@Min(value = 1, message = RequestedLines.QTY) @Max(value = RequestedLines.MOST,
				message = RequestedLines.QTY) Integer qty,
		@Size(max = RequestedLines.MOST_LINES, message = "{field.lines}") List<RequestedLines.@Valid @NotNull(
				message = "{field.object}") Item> items) {

	/** Omits the address, since this text reaches the logs. */
	@Override
	public String toString() {
		return "QuoteRequest[foodId=%s, qty=%s, items=%s]".formatted(foodId, qty, items);
	}

	/** @throws dev.baedal.platform.problem.InvalidField as for an order */
	NewOrder toNewOrder(MenuItemLookup menuItems) {
		return new NewOrder(null, address, RequestedLines.region(region),
				RequestedLines.of(items, foodId, menu, qty, menuItems), null, null, null, null);
	}
}
