package dev.baedal.order.domain;

/** How a held cancel ended without cancelling the order. */
public enum CancelOutcome {
	/** The kitchen or the store's owner refused, or the order passed its last cancellable state. */
	REFUSED,
	/** Neither the kitchen nor the owner decided in time. */
	EXPIRED
}
