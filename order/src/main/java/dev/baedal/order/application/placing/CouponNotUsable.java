package dev.baedal.order.application.placing;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;

/** The customer's own coupon cannot be redeemed on this order. Nothing has been ordered. Mapped to 409. */
class CouponNotUsable extends TransitionNotAllowed {

	/** @param detail coupon's explanation in the customer's language, with the alternatives; null for the general one */
	CouponNotUsable(long couponId, CouponRefusalReason obstacle, @Nullable String detail) {
		super(detail == null ? Message.of(obstacle.sentence(), couponId)
				: Message.of(Sentence.COUPON_EXPLAINED, couponId, detail), "REDEEM", obstacle, obstacle.allowed());
	}
}
