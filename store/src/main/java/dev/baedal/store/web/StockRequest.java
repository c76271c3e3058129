package dev.baedal.store.web;

import dev.baedal.platform.problem.InvalidField;
import dev.baedal.store.application.EnterStock;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What an owner says about a stock. */
final class StockRequest {

	private static final String LEVEL = "must be a whole number from 0 to 1000000";
	private static final String CHANGE = "must be a whole number from -1000000 to 1000000";

	private StockRequest() {}

	/** The body of {@code POST /inventories}. @param foodId seed 003's name of the same */
	record Enter(Long menuItemId, Long foodId, @NotNull(message = LEVEL) @Min(value = 0,
			message = LEVEL) @Max(value = EnterStock.MOST, message = LEVEL) Integer stock) {

		/** @throws InvalidField if it names no dish, or two */
		long dish() {
			if (menuItemId != null && foodId != null && !menuItemId.equals(foodId)) {
				throw new InvalidField("foodId", "must not differ from menuItemId; one of them is enough");
			}
			if (menuItemId == null && foodId == null) {
				throw new InvalidField("menuItemId", "must name a dish (foodId is the same); GET /menus lists them");
			}
			return menuItemId == null ? foodId : menuItemId;
		}
	}

	/** The body of {@code PUT /inventories/{menuItemId}}. @param adjust how many more, or fewer */
	record Change(@Min(value = 0, message = LEVEL) @Max(value = EnterStock.MOST, message = LEVEL) Integer stock,
			@Min(value = -EnterStock.MOST, message = CHANGE) @Max(value = EnterStock.MOST,
					message = CHANGE) Integer adjust) {

		/** @throws InvalidField unless it says one of both */
		void requireOne() {
			if ((stock == null) == (adjust == null)) {
				throw new InvalidField("body",
						"must have either stock (so many there are) or adjust (so many more or fewer)");
			}
		}
	}
}
