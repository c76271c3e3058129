package dev.baedal.store.domain;

/** What a person may do in a store that they run. */
public enum StoreRole {

	/** Everything, also decide who runs the store. */
	OWNER,

	/** The kitchen, the menu, the stock and the times; not who runs the store. */
	STAFF
}
