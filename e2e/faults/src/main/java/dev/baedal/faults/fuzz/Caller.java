package dev.baedal.faults.fuzz;

/** The caller of a request. */
enum Caller {

	/** Any caller in open mode. */
	ANYBODY(""),
	/** Without a token. */
	ANONYMOUS(""),
	/** With a forged token. */
	FORGED(""),
	CUSTOMER("customer"),
	OWNER("owner"),
	RIDER("rider"),
	OPERATOR("operator");

	final String role;

	Caller(String role) {
		this.role = role;
	}

	/** Whether every command of this caller must be refused. */
	boolean isOutside() {
		return this == ANONYMOUS || this == FORGED;
	}

	boolean isPerson() {
		return !role.isEmpty();
	}
}
