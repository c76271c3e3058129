package dev.baedal.faults.schedule;

/** The faults of a call between two services. */
public enum CallFault {

	NONE("none"),
	/** The connection breaks before the called service gets the request. */
	CUT("HTTP cut"),
	/** Slow, but within the caller's time-out. */
	SLOW("HTTP slow"),
	/** Carried out at once; the response comes after the caller's time-out. */
	LATE("HTTP answered too late"),
	/** Carried out; the connection breaks before the response. */
	CUT_AFTER("HTTP cut after the effect"),
	/** Carried out; the response is 500. */
	FAILED_AFTER("HTTP 500 after the effect");

	private final String kind;

	CallFault(String kind) {
		this.kind = kind;
	}

	public String kind() {
		return kind;
	}
}
