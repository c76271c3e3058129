package dev.baedal.store.domain;

/** The kitchen's decision on a customer's cancel request. */
public enum CancelDecision {

	/** The kitchen gives the order up, which cancels it. */
	GRANTED,
	REFUSED,
	/** The owner has to decide. */
	WAITING
}
