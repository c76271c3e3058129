package dev.baedal.faults.snapshot;

import java.time.Instant;
import java.util.List;

/** A page of an order, as the customer service shows it; amounts are in won. */
public record MyPage(long orderId, String customerId, Long storeId, Long price, String status, String payment,
		String cooking, String delivery, String riderId, String reason, boolean settled, Long refunded,
		String couponCode, Long couponId, Instant placedAt, Instant promisedAt, Long deliveryFee, List<Entry> history) {

	public record Entry(String type, Instant at) {}
}
