package dev.baedal.delivery.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a store's orders reach their customers. Its meaning for a delivery is here and in {@link DeliveryTransition}. */
public enum Fulfilment {

	/** Cooked, then picked by a rider of the region. */
	KITCHEN_RIDER(true, null),
	/** Brewed, then handed over by the staff at the counter. */
	BREW_PICKUP(true, "staff"),
	/** Nothing is cooked: leaves as a parcel as soon as the store has accepted the order. */
	SHIP_ON_PAYMENT(false, "parcel");

	static final Set<Fulfilment> ALL = EnumSet.allOf(Fulfilment.class);

	private final boolean cooked;
	private final @Nullable String carrier;

	Fulfilment(boolean cooked, @Nullable String carrier) {
		this.cooked = cooked;
		this.carrier = carrier;
	}

	boolean isCooked() {
		return cooked;
	}

	/** The carrier that replaces the rider; null where a rider delivers. */
	@Nullable
	String carrier() {
		return carrier;
	}
}
