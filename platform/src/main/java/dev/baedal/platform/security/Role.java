package dev.baedal.platform.security;

/** A role of a caller. A person may have several. */
public enum Role {

	/** May access their own orders, pages, coupons and notifications. */
	CUSTOMER,

	/** May access their own stores, and the orders in them. */
	OWNER,

	/** May access the deliveries on offer, and their own. */
	RIDER,

	/** May read everything, and give operator commands, each with a reason; no commands of other roles. */
	OPERATOR;

	String authority() {
		return "ROLE_" + this;
	}
}
