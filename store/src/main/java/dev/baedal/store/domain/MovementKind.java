package dev.baedal.store.domain;

/** Why a stock changed. */
public enum MovementKind {

	/** An order reached the store. */
	TAKEN,
	/** The order ended, and its goods are there again. */
	RESTORED,
	/** The owner counted, bought or threw away; also the first count. */
	ADJUSTED
}
