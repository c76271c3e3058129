package dev.baedal.order.application;

import dev.baedal.platform.problem.NotFound;

/** There is no such coupon, or it is another's: the two are not told apart. Answered as 404. */
class UnknownCoupon extends NotFound {

	UnknownCoupon(long couponId) {
		super("coupon", couponId);
	}

	@Override
	public String getMessage() {
		return "couponId: 그런 쿠폰이 없습니다. (%s)".formatted(super.getMessage());
	}
}
