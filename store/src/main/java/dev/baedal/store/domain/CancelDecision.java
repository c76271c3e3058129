package dev.baedal.store.domain;

/** What the kitchen says to a customer who wants to cancel. */
public enum CancelDecision {

	/** The order is given up, and with that cancelled. */
	GRANTED,
	REFUSED,
	/** The owner has to agree. */
	WAITING
}
