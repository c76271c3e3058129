package dev.baedal.faults.workload;

/** What there is to do about an order, by how its store works. */
enum Work {
	/** Cooked, brought by a rider, cancelled at any time. */
	KITCHEN,
	/** As KITCHEN, and the kitchen decides about a cancel. */
	KITCHEN_DECIDES,
	/** As KITCHEN, and the owner agrees to a cancel or not. */
	OWNER_AGREES,
	/** Brewed and handed over the counter; the bar decides about a cancel. */
	BREW,
	/** Leaves by itself, cancelled at any time. */
	PARCEL
}
