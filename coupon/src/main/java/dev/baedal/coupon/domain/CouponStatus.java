package dev.baedal.coupon.domain;

import dev.baedal.platform.lifecycle.Status;

/** Where a coupon stands. */
public enum CouponStatus implements Status {

	ISSUED("쿠폰발행됨");

	private final String label;

	CouponStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
