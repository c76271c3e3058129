package dev.baedal.delivery.domain;

/**
 * The order to deliver.
 *
 * @param gated whether its delivery waits for a coupon (M19)
 */
public record PlacedOrder(long orderId, String customerId, long storeId, String region, String address,
		Fulfilment fulfilment, boolean gated) {

	/** Omits the address, since this text is logged. */
	@Override
	public String toString() {
		return "PlacedOrder[" + orderId + "]";
	}
}
