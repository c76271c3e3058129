package dev.baedal.order.application;

import java.util.List;

import dev.baedal.platform.lifecycle.NotAllowed;

/** It is the customer's own coupon, but cannot be redeemed on this order. Nothing has been ordered. Answered as 409. */
class CouponNotUsable extends NotAllowed {

	private static final List<String> INSTEAD = List.of("ORDER_WITHOUT_COUPON", "ORDER_WITH_ANOTHER_COUPON");

	CouponNotUsable(long couponId, CouponObstacle obstacle) {
		super("couponId: %d: %s".formatted(couponId, obstacle.sentence()), "REDEEM", obstacle, INSTEAD);
	}
}
