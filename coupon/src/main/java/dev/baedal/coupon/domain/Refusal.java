package dev.baedal.coupon.domain;

/** Why an order does not get what it asks for. */
public enum Refusal {

	UNKNOWN,
	NOT_YOURS,
	OTHER_STORE,
	USED,
	/** Another order redeems it. */
	RESERVED,
	/** The order that it was given for is not delivered yet. */
	NOT_YET,
	/** The order costs so little that nothing can be taken off. */
	TOO_SMALL,
	EXPIRED,
	REVOKED,
	/** The order itself is over: its request is late. */
	ORDER_ENDED
}
