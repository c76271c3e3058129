package dev.baedal.order.application.placing;

import dev.baedal.platform.lifecycle.NotAllowed;

/** The customer's own coupon cannot be redeemed on this order. Nothing has been ordered. Mapped to 409. */
class CouponNotUsable extends NotAllowed {

	/** @param detail coupon's explanation, with the alternatives; null for the general sentence */
	CouponNotUsable(long couponId, CouponRefusalReason obstacle, String detail) {
		super("couponId: %d: %s".formatted(couponId, detail == null ? obstacle.sentence() : detail), "REDEEM", obstacle,
				obstacle.allowed());
	}
}
