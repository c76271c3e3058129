package dev.baedal.delivery.domain;

/** What is to be delivered. @param gated whether its delivery waits for a coupon (M19) */
public record PlacedOrder(long orderId, String customerId, long storeId, String region, String address,
		Fulfilment fulfilment, boolean gated) {

	/** Not the address: this is what ends up in logs. */
	@Override
	public String toString() {
		return "PlacedOrder[" + orderId + "]";
	}
}
