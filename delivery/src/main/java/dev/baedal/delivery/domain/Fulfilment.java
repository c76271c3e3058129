package dev.baedal.delivery.domain;

import java.util.EnumSet;
import java.util.Set;

/** How a store's orders get to their customers. What that means for a delivery is here and in {@link DeliveryTransition}. */
public enum Fulfilment {

	/** Cooked; then a rider of the region picks it. */
	KITCHEN_RIDER(true, null),
	/** Brewed; then the staff hand it over at the counter. */
	BREW_PICKUP(true, "staff"),
	/** Nothing is cooked: it leaves as a parcel as soon as the store has taken the order. */
	SHIP_ON_PAYMENT(false, "parcel");

	static final Set<Fulfilment> ALL = EnumSet.allOf(Fulfilment.class);

	private final boolean cooked;
	private final String carrier;

	Fulfilment(boolean cooked, String carrier) {
		this.cooked = cooked;
		this.carrier = carrier;
	}

	boolean isCooked() {
		return cooked;
	}

	/** Who has it in place of a rider; null where a rider does. */
	String carrier() {
		return carrier;
	}
}
