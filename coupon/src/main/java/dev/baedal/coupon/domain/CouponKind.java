package dev.baedal.coupon.domain;

/** The reason why a coupon was issued. */
public enum CouponKind {

	/** A member's N-th delivery (M13). */
	LOYALTY,
	/** One order, before its delivery started (M19). */
	ORDER_GATE
}
