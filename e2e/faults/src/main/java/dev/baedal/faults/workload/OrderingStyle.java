package dev.baedal.faults.workload;

/** How somebody orders. */
enum OrderingStyle {

	/** Once; who gets no answer goes away. */
	PLAIN,
	/** With an Idempotency-Key, again and again until there is an answer. */
	KEYED,
	/** A double click: two with one key at the same moment, then as KEYED. */
	TWINS
}
