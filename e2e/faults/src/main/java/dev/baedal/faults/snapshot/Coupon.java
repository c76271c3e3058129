package dev.baedal.faults.snapshot;

/**
 * A coupon, as the coupon service shows it.
 *
 * @param kind LOYALTY or ORDER_GATE
 * @param orderId the order that earned it, or whose delivery waited for it
 * @param redeemedBy the order that redeems it, or null
 */
public record Coupon(long couponId, String kind, long orderId, String customerId, long storeId, String code,
		String status, Long redeemedBy) {

	public boolean isLoyalty() {
		return "LOYALTY".equals(kind);
	}
}
