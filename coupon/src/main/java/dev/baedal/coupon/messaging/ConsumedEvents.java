package dev.baedal.coupon.messaging;

import java.util.List;

import dev.baedal.messaging.EventType;

/** The consumed events, with only the fields that coupon uses. */
final class ConsumedEvents {

	private static final String COUPON = "COUPON";

	private ConsumedEvents() {}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, Policy policy) {

		/** Holds strings, so that a policy unknown to this version is read and ignored. */
		record Policy(String couponPolicy, Integer couponEveryN) {}

		/** Checks the number too: a store may run both programmes. */
		boolean isLoyalty() {
			return policy.couponEveryN() != null || "LOYALTY_EVERY_N".equals(policy.couponPolicy());
		}

		boolean isGated() {
			return "PER_ORDER_GATE".equals(policy.couponPolicy());
		}
	}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId, String customerId) {}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}

	@EventType("CustomerErased.v1")
	record CustomerErased(String customerId) {}

	@EventType("OrderAbandoned.v1")
	record OrderAbandoned(long orderId, String customerId) {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId) {}

	/** @param outstanding the services that have to answer */
	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, List<String> outstanding) {

		boolean asksCoupon() {
			return outstanding.contains(COUPON);
		}
	}

	/** @param outstanding the services whose answers order has not received */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, List<String> outstanding) {

		boolean asksCoupon() {
			return outstanding.contains(COUPON);
		}
	}
}
