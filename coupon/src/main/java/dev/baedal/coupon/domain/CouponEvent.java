package dev.baedal.coupon.domain;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;

/** Everything that the coupon context says. */
public sealed interface CouponEvent extends OrderKeyed {

	/** A member has earned a coupon; the order is the one whose delivery was the last that it took (M13). */
	@EventType("CouponIssued.v1")
	record CouponIssued(long orderId, String customerId, long storeId, long couponId, String code)
			implements CouponEvent {
	}
}
