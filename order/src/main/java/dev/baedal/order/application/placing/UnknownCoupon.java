package dev.baedal.order.application.placing;

import dev.baedal.platform.problem.NotFound;

/** The coupon does not exist or belongs to another customer; the caller cannot tell the two apart. Mapped to 404. */
class UnknownCoupon extends NotFound {

	UnknownCoupon(long couponId) {
		super("coupon", couponId);
	}

	@Override
	public String getMessage() {
		return "couponId: 그런 쿠폰이 없습니다. (%s)".formatted(super.getMessage());
	}
}
