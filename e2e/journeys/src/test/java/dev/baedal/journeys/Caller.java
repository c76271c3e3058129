package dev.baedal.journeys;

/** The caller of a request in login mode. */
record Caller(String role, String person) {

	static final Caller OPERATOR = new Caller("OPERATOR", "operator-1");
	/** The owner of all stores of the catalogue. */
	static final Caller OWNER = new Caller("OWNER", "owner-1");

	static Caller customer(String name) {
		return new Caller("CUSTOMER", name);
	}

	static Caller rider(String name) {
		return new Caller("RIDER", name);
	}
}
