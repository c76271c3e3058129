package dev.baedal.coupon.messaging;

import dev.baedal.messaging.EventType;

/** The events of others, with only the fields that coupon uses. */
final class Heard {

	private Heard() {
	}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, Policy policy) {

		/** Text, so that a policy that is not known here yet can be read and left alone. */
		record Policy(String couponPolicy, Integer couponEveryN) {
		}

		boolean isLoyalty() {
			return "LOYALTY_EVERY_N".equals(policy.couponPolicy());
		}
	}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId, String customerId) {
	}
}
