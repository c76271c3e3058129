package dev.baedal.faults.schedule;

/** What a call between two services may meet. */
public enum CallFault {

	NONE("none"),
	/** The connection breaks before the other side has heard anything. */
	CUT("HTTP cut"),
	/** Slow, but in time. */
	SLOW("HTTP slow"),
	/** Done at once, answered after the caller gave up. */
	LATE("HTTP answered too late"),
	/** Done, and the connection breaks before the answer. */
	CUT_AFTER("HTTP cut after the effect"),
	/** Done, and answered 500. */
	FAILED_AFTER("HTTP 500 after the effect");

	private final String kind;

	CallFault(String kind) {
		this.kind = kind;
	}

	public String kind() {
		return kind;
	}
}
