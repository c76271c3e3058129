package dev.baedal.coupon.domain;

/** Why an order does not get what it asks for. */
public enum Refusal {

	UNKNOWN,
	NOT_YOURS,
	OTHER_STORE,
	USED,
	/** Another order redeems it, or the order that it was given for is not delivered yet. */
	RESERVED,
	EXPIRED,
	REVOKED,
	/** The order itself is over: its request is late. */
	ORDER_ENDED
}
