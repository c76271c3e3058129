package dev.baedal.coupon.domain;

/** What a coupon was given for. */
public enum CouponKind {

	/** A member's N-th delivery (M13). */
	LOYALTY,
	/** One order, before its delivery started (M19). */
	ORDER_GATE
}
