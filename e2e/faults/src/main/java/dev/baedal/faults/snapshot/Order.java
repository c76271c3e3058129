package dev.baedal.faults.snapshot;

import java.util.List;

/**
 * An order, as the order service shows it.
 *
 * @param price in won, what was paid
 * @param discount in won
 * @param outstanding parts that have not answered yet
 */
public record Order(long orderId, String customerId, Long storeId, long price, long discount, Long couponId,
		String address, String status, String reason, boolean settled, List<String> outstanding, Policy policy,
		List<Line> lines) {

	public record Line(long menuItemId, long unitPrice, int qty) {}

	public record Policy(String fulfilment, String cancelPolicy, String couponPolicy, Integer couponEveryN,
			boolean restockAfterCooking) {

		public boolean isCooked() {
			return !"SHIP_ON_PAYMENT".equals(fulfilment);
		}

		/** Whether its delivery waits for a coupon. */
		public boolean isGated() {
			return "PER_ORDER_GATE".equals(couponPolicy);
		}
	}

	/** Whether it was ever taken; the others were refused, and are no orders. */
	public boolean isPlaced() {
		return !status.equals("PAYMENT_PENDING") && !status.equals("PAYMENT_FAILED");
	}

	/** Ended early, so that everything about it had to be undone. */
	public boolean isUndone() {
		return status.equals("CANCELLED") || status.equals("REJECTED");
	}
}
