package dev.baedal.journeys;

/** The steps of an order; all services agree on a step once it is {@linkplain #reach reached}. */
enum Progress {

	PLACED(Shown.PLACED),
	ACCEPTED(Shown.ACCEPTED),
	COOKING(Shown.COOKING),
	COOKED(Shown.COOKED),
	DELIVERING(Shown.DELIVERING),
	ARRIVED(Shown.ARRIVED);

	private final Shown shown;

	Progress(Shown shown) {
		this.shown = shown;
	}

	/** Places an order and takes it to this step. @return the orderId */
	long reach(Platform platform, Customer customer) {
		long order = customer.orders();
		for (Progress step : values()) {
			if (step.compareTo(this) <= 0) {
				step.take(platform, order);
			}
		}
		platform.awaitShown(order, shown);
		return order;
	}

	private void take(Platform platform, long order) {
		switch (this) {
			case PLACED -> platform.owner().awaits(order);
			case ACCEPTED -> platform.owner().accepts(order);
			case COOKING -> platform.owner().starts(order);
			case COOKED -> platform.owner().finishes(order);
			case DELIVERING -> platform.rider("rider-1").picks(order);
			case ARRIVED -> platform.rider("rider-1").arrives(order);
		}
	}
}
