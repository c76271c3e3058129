package dev.baedal.store.web;

import dev.baedal.store.domain.PreparationTime;
import dev.baedal.text.FreeText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The request bodies for the times of a store. */
final class StoreTimesRequest {

	private static final String PREPARING = "{field.preparing}";
	private static final String RUSH = "{field.rush}";
	private static final String PAUSE = "{field.pause}";

	private StoreTimesRequest() {}

	/**
	 * The body of {@code PUT /stores/{storeId}/times}: both times.
	 *
	 * @param minutes null for no promises
	 * @param rushMinutes null for 0
	 */
	record Preparation(@Min(value = 5, message = PREPARING) @Max(value = 180, message = PREPARING) Integer minutes,
			@Min(value = 0, message = RUSH) @Max(value = 120, message = RUSH) Integer rushMinutes) {

		PreparationTime toPreparationTime() {
			return new PreparationTime(minutes, rushMinutes == null ? 0 : rushMinutes);
		}
	}

	/**
	 * The optional body of {@code PUT /stores/{storeId}/pause}.
	 *
	 * @param minutes null for a pause that the owner ends
	 */
	record Pause(@Min(value = 5, message = PAUSE) @Max(value = 1440, message = PAUSE) Integer minutes,
			@FreeText(max = 200) String reason) {}
}
