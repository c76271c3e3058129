package dev.baedal.store.domain;

/** Why a stock changed. */
public enum MovementKind {

	/** The store received an order. */
	TAKEN,
	/** The order ended and its stock was restored. */
	RESTORED,
	/** The owner set or adjusted the stock; also the first count. */
	ADJUSTED
}
