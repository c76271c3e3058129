package dev.baedal.store.web;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.store.application.stock.EnterStock;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The request bodies for a stock. */
final class StockRequest {

	private static final String LEVEL = "{field.stock}";
	private static final String CHANGE = "{field.adjust}";

	private StockRequest() {}

	/**
	 * The body of {@code POST /inventories}.
	 *
	 * @param foodId the name that seed 003 uses for menuItemId
	 */
	record Enter(Long menuItemId, Long foodId, @NotNull(message = LEVEL) @Min(value = 0,
			message = LEVEL) @Max(value = EnterStock.MOST, message = LEVEL) Integer stock) {

		/** @throws InvalidField if the body names no menu item, or two different ones */
		long itemId() {
			if (menuItemId != null && foodId != null && !menuItemId.equals(foodId)) {
				throw new InvalidField("foodId", Sentence.TWO_MENU_ITEMS);
			}
			if (menuItemId == null && foodId == null) {
				throw new InvalidField("menuItemId", Sentence.NO_MENU_ITEM);
			}
			return menuItemId == null ? foodId : menuItemId;
		}
	}

	/**
	 * The body of {@code PUT /inventories/{menuItemId}}.
	 *
	 * @param adjust the change of the level; negative to subtract
	 */
	record Change(@Min(value = 0, message = LEVEL) @Max(value = EnterStock.MOST, message = LEVEL) Integer stock,
			@Min(value = -EnterStock.MOST, message = CHANGE) @Max(value = EnterStock.MOST,
					message = CHANGE) Integer adjust) {

		/** @throws InvalidField unless the body has exactly one of stock and adjust */
		void requireOne() {
			if ((stock == null) == (adjust == null)) {
				throw new InvalidField("body", Sentence.STOCK_OR_ADJUST);
			}
		}
	}
}
