package dev.baedal.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A store's policy, copied into an order when it is placed: a later change of the store's policy does not change
 * running orders.
 *
 * @param couponEveryN deliveries per coupon; null without such a programme
 * @param restockAfterCooking whether stock comes back when an order ends after its cooking began (M17)
 */
@Embeddable
public record StorePolicy(@Enumerated(EnumType.STRING) Fulfilment fulfilment,
		@Enumerated(EnumType.STRING) Acceptance acceptance, @Enumerated(EnumType.STRING) CancelPolicy cancelPolicy,
		@Enumerated(EnumType.STRING) CouponPolicy couponPolicy,
		@Column(name = "coupon_every_n") @Nullable Integer couponEveryN, Boolean restockAfterCooking) {

	/** Reads a missing value as false: events from before stock existed lack the field. */
	public StorePolicy {
		restockAfterCooking = Boolean.TRUE.equals(restockAfterCooking);
	}

	public enum Fulfilment {
		/** A kitchen cooks, a rider delivers. */
		KITCHEN_RIDER,
		/** A bar brews, its staff hand the order over; no rider. */
		BREW_PICKUP,
		/** Nothing is cooked: a parcel leaves as soon as the store has accepted. */
		SHIP_ON_PAYMENT
	}

	public enum Acceptance {
		/** The owner answers each order. */
		MANUAL,
		/** Accepted on arrival, while there is stock. */
		AUTO
	}

	public enum CancelPolicy {
		/** Until the delivery is confirmed, without a claim at the kitchen. */
		ANYTIME,
		/** Until the cook starts: the kitchen decides by an atomic claim. */
		BEFORE_COOKING,
		/** Until the cooking is finished: the owner agrees or refuses. */
		STORE_CONFIRM
	}

	public enum CouponPolicy {
		NONE,
		/** A coupon for every N-th delivered order of a member. */
		LOYALTY_EVERY_N,
		/** The delivery waits for the order's coupon, and is not cancelled before that coupon is revoked. */
		PER_ORDER_GATE
	}
}
