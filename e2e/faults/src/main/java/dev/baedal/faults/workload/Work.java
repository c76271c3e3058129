package dev.baedal.faults.workload;

/** The kind of work that an order causes, by the policy of its store. */
enum Work {
	/** Cooked, delivered by a rider, cancelled at any time. */
	KITCHEN,
	/** As KITCHEN, but the kitchen decides a cancel. */
	KITCHEN_DECIDES,
	/** As KITCHEN, but the owner agrees to a cancel or declines it. */
	OWNER_AGREES,
	/** Brewed and handed over the counter; the bar decides a cancel. */
	BREW,
	/** Shipped automatically, cancelled at any time. */
	PARCEL
}
