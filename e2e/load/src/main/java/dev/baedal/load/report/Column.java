package dev.baedal.load.report;

/** A kind of figure, with its heading in the table and its name in JSON. */
public enum Column {

	PER_SECOND("per s", "perSecond"),
	P50("p50 ms", "p50Millis"),
	P99("p99 ms", "p99Millis"),
	ERRORS("errors", "errors"),
	/** Processor time, in milliseconds. */
	PROCESSOR("cpu ms", "processorMillis"),
	SWITCHES("switches", "contextSwitches"),
	COMMITS("commits", "commits"),
	STATEMENTS("SQL", "statements"),
	SECONDS("s", "seconds"),
	RESIDENT("MiB", "residentMebibytes"),
	/** Of the floor's orders a second. */
	SHARE("% of the floor", "floorPercent");

	final String heading;
	final String key;

	Column(String heading, String key) {
		this.heading = heading;
		this.key = key;
	}

	/** The other figures are rare, so they have no column and are printed with their unit. */
	boolean isInTable() {
		return compareTo(STATEMENTS) <= 0;
	}
}
