package dev.baedal.faults.picture;

import java.util.List;

/** An order, as the order service shows it. @param price in won @param outstanding parts that have not answered yet */
public record Order(long orderId, String customerId, Long storeId, long price, String address, String status,
		String reason, boolean settled, List<String> outstanding, Policy policy) {

	public record Policy(String couponPolicy, Integer couponEveryN) {
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
