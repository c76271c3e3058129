package dev.baedal.faults.workload;

/** How a customer sends an order. */
enum OrderingStyle {

	/** Once, without a retry. */
	PLAIN,
	/** With an Idempotency-Key, repeated until there is a definite response. */
	KEYED,
	/** A double click: two requests with one key at the same moment, then as KEYED. */
	DOUBLE_CLICK
}
