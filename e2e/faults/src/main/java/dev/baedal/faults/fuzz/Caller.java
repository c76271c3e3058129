package dev.baedal.faults.fuzz;

/** Who asks. */
enum Caller {

	/** Where there is no login: everybody. */
	ANYBODY(""),
	/** Without a token. */
	NOBODY(""),
	/** With something that looks like a token. */
	STRANGER(""),
	CUSTOMER("customer"),
	OWNER("owner"),
	RIDER("rider"),
	OPERATOR("operator");

	final String role;

	Caller(String role) {
		this.role = role;
	}

	/** Whether nothing at all may be done for them. */
	boolean isOutside() {
		return this == NOBODY || this == STRANGER;
	}

	boolean isPerson() {
		return !role.isEmpty();
	}
}
