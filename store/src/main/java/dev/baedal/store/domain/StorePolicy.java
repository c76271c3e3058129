package dev.baedal.store.domain;

import dev.baedal.platform.problem.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a store works. An order takes a copy of it when it is placed: a later change does not change running
 * orders.
 *
 * @param couponEveryN deliveries for a coupon; null without such a programme
 * @param restockAfterCooking whether stock comes back when an order ends after its cooking began (M17)
 */
@Embeddable
public record StorePolicy(@Enumerated(EnumType.STRING) Fulfilment fulfilment,
		@Enumerated(EnumType.STRING) Acceptance acceptance, @Enumerated(EnumType.STRING) CancelPolicy cancelPolicy,
		@Enumerated(EnumType.STRING) CouponPolicy couponPolicy, @Column(name = "coupon_every_n") Integer couponEveryN,
		Boolean restockAfterCooking) {

	/** A policy that says nothing of it does not take it back. */
	public StorePolicy {
		restockAfterCooking = Boolean.TRUE.equals(restockAfterCooking);
	}

	/** @throws InvalidField that names a field which contradicts another, and what is allowed */
	public void requireNoContradiction() {
		if (couponPolicy == CouponPolicy.NONE && couponEveryN != null) {
			throw new InvalidField("couponEveryN", "must be null with couponPolicy NONE");
		}
		if (couponPolicy == CouponPolicy.LOYALTY_EVERY_N && couponEveryN == null) {
			throw new InvalidField("couponEveryN", "must be given with couponPolicy LOYALTY_EVERY_N");
		}
		if (fulfilment == Fulfilment.SHIP_ON_PAYMENT && PolicyRules.kitchenDecides(cancelPolicy)) {
			throw new InvalidField("cancelPolicy",
					"must be ANYTIME with fulfilment SHIP_ON_PAYMENT: nothing is cooked, so no kitchen can decide");
		}
	}

	public enum Fulfilment {
		/** A kitchen cooks, a rider brings it. */
		KITCHEN_RIDER,
		/** A bar brews, its staff hand it over: no rider. */
		BREW_PICKUP,
		/** Nothing is cooked: a parcel leaves as soon as the store has accepted. */
		SHIP_ON_PAYMENT
	}

	public enum Acceptance {
		/** The owner answers each order. */
		MANUAL,
		/** Accepted on arrival, as far as there is stock. */
		AUTO
	}

	public enum CancelPolicy {
		/** Until the delivery is confirmed, without asking the kitchen. */
		ANYTIME,
		/** Until the cook starts: the kitchen decides by an atomic claim. */
		BEFORE_COOKING,
		/** The owner agrees or not, until the food is cooked. */
		STORE_CONFIRM
	}

	public enum CouponPolicy {
		NONE,
		/** A coupon for every N-th delivered order of a member. */
		LOYALTY_EVERY_N,
		/** The delivery starts with a coupon, and is not cancelled before that is revoked. */
		PER_ORDER_GATE
	}
}
