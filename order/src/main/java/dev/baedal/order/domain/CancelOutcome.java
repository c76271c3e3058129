package dev.baedal.order.domain;

/** How a held cancel came to nothing. */
public enum CancelOutcome {
	/** The kitchen, or the store's owner, said no. */
	REFUSED,
	/** Nobody said anything in time. */
	EXPIRED
}
