package dev.baedal.platform.security;

/** What somebody is to the platform. A person may be several of them. */
public enum Role {

	/** Own orders, pages, coupons, notifications. */
	CUSTOMER,

	/** Own stores, and what happens in them. */
	OWNER,

	/** Deliveries on offer, and those that they have. */
	RIDER,

	/** Reads everything, and has commands of their own, each with a reason; no one else's. */
	OPERATOR;

	String authority() {
		return "ROLE_" + this;
	}
}
