package dev.baedal.order.application;

import dev.baedal.platform.lifecycle.NotAllowed;

/** It is the customer's own coupon, but cannot be redeemed on this order. Nothing has been ordered. Answered as 409. */
class CouponNotUsable extends NotAllowed {

	/** @param detail why, and what would do, in coupon's words; null for the general sentence */
	CouponNotUsable(long couponId, CouponRefusalReason obstacle, String detail) {
		super("couponId: %d: %s".formatted(couponId, detail == null ? obstacle.sentence() : detail), "REDEEM", obstacle,
				obstacle.allowed());
	}
}
