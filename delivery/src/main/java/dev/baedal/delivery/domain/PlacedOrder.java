package dev.baedal.delivery.domain;

import org.jspecify.annotations.Nullable;

/**
 * The order to deliver.
 *
 * @param riderNote the customer's text for whoever delivers the order; null for none
 * @param gated whether its delivery waits for a coupon (M19)
 */
public record PlacedOrder(long orderId, String customerId, long storeId, String region, String address,
		@Nullable String riderNote, Fulfilment fulfilment, boolean gated) {

	/** Omits the address and the note, since this text is logged. */
	@Override
	public String toString() {
		return "PlacedOrder[" + orderId + "]";
	}
}
