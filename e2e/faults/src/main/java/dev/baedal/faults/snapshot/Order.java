package dev.baedal.faults.snapshot;

import java.util.List;

/**
 * An order, as the order service shows it.
 *
 * @param price in won, the amount to pay
 * @param discount in won
 * @param deliveryFee in won, part of the price
 * @param outstanding parts whose settlement is not answered yet
 */
public record Order(long orderId, String customerId, Long storeId, long price, long discount, long deliveryFee,
		Long couponId, String address, String status, String reason, boolean settled, List<String> outstanding,
		Policy policy, List<Line> lines) {

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

	/** Whether the order was accepted from the customer; the others were refused. */
	public boolean isPlaced() {
		return !status.equals("PAYMENT_PENDING") && !status.equals("PAYMENT_FAILED");
	}

	/** Whether the order ended early, so that its parts had to be undone. */
	public boolean isUndone() {
		return status.equals("CANCELLED") || status.equals("REJECTED");
	}
}
