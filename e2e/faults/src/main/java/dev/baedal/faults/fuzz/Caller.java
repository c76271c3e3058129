package dev.baedal.faults.fuzz;

import dev.baedal.local.client.Role;

/** The caller of a request. */
enum Caller {

	/** Any caller in open mode. */
	ANYBODY(null),
	/** Without a token. */
	ANONYMOUS(null),
	/** With a forged token. */
	FORGED(null),
	CUSTOMER(Role.CUSTOMER),
	OWNER(Role.OWNER),
	RIDER(Role.RIDER),
	OPERATOR(Role.OPERATOR);

	/** Null if it is no person. */
	final Role role;

	Caller(Role role) {
		this.role = role;
	}

	/** Whether every command of this caller must be refused. */
	boolean isOutside() {
		return this == ANONYMOUS || this == FORGED;
	}

	boolean isPerson() {
		return role != null;
	}
}
