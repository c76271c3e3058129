package dev.baedal.coupon.domain;

/** Why an order's coupon request is refused. */
public enum CouponRefusal {

	UNKNOWN,
	NOT_YOURS,
	OTHER_STORE,
	USED,
	/** Another order redeems it. */
	RESERVED,
	/** The order that it was issued for is not delivered yet. */
	NOT_YET,
	/** The order's price is too low for a discount. */
	TOO_SMALL,
	EXPIRED,
	REVOKED,
	/** The order has ended: its request is late. */
	ORDER_ENDED
}
