package dev.baedal.coupon.domain;

import dev.baedal.platform.lifecycle.Status;

/** The status of a coupon. */
public enum CouponStatus implements Status {

	ISSUED("쿠폰발행됨"),
	/** An order that is not delivered yet redeems it. */
	RESERVED("쿠폰예약됨"),
	USED("쿠폰사용됨"),
	REVOKED("쿠폰취소됨"),
	/** Issued, and past its validity. Never stored, but derived from the time. */
	EXPIRED("쿠폰만료됨");

	private final String label;

	CouponStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
