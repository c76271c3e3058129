package dev.baedal.delivery.application.riding;

import dev.baedal.delivery.domain.Delivery;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;

/** Decides who may read a delivery, and who acts as its rider. */
public final class DeliveryAccess {

	private DeliveryAccess() {}

	/**
	 * Whether the caller may read this delivery: its customer, its rider, the store's owner, an operator; and every
	 * rider while it is on offer.
	 */
	public static boolean mayRead(Caller caller, Delivery delivery) {
		return mayReadWhole(caller, delivery) || delivery.getRide().isOnOffer() && caller.has(Role.RIDER);
	}

	/**
	 * Whether the caller may read the customer and the address too. A rider who may only pick the delivery sees the
	 * region, and the address once the delivery is theirs (M45).
	 */
	public static boolean mayReadWhole(Caller caller, Delivery delivery) {
		return caller.readsAll() || caller.is(Role.CUSTOMER, delivery.getCustomerId()) || actsAsRider(caller, delivery)
				|| caller.owns(delivery.getStoreId());
	}

	/**
	 * Whether the caller is the delivery's rider or, where a carrier replaces the rider, the store's owner. A rider
	 * whose id equals a carrier's name does not qualify.
	 */
	static boolean actsAsRider(Caller caller, Delivery delivery) {
		return delivery.getRide().hasCarrier() ? caller.owns(delivery.getStoreId())
				: caller.is(Role.RIDER, delivery.getRide().getRiderId());
	}
}
