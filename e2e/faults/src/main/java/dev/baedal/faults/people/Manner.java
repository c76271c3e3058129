package dev.baedal.faults.people;

/** How somebody orders. */
enum Manner {

	/** Once; who gets no answer goes away. */
	PLAIN,
	/** With an Idempotency-Key, again and again until there is an answer. */
	KEYED,
	/** A double click: two with one key at the same moment, then as KEYED. */
	TWINS
}
