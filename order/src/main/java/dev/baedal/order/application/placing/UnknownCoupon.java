package dev.baedal.order.application.placing;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.NotFound;

/** The coupon does not exist or belongs to another customer; the caller cannot tell the two apart. Mapped to 404. */
class UnknownCoupon extends NotFound {

	UnknownCoupon(long couponId) {
		super("coupon", couponId, Message.of(Sentence.UNKNOWN_COUPON, couponId));
	}
}
