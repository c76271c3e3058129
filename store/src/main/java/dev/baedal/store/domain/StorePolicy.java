package dev.baedal.store.domain;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A store's policy. An order copies it when placed, so a later change does not affect running orders.
 *
 * @param couponEveryN deliveries per coupon; null without a loyalty programme
 * @param restockAfterCooking whether stock is restored when an order ends after its cooking began (M17)
 */
@Embeddable
public record StorePolicy(@Enumerated(EnumType.STRING) Fulfilment fulfilment,
		@Enumerated(EnumType.STRING) Acceptance acceptance, @Enumerated(EnumType.STRING) CancelPolicy cancelPolicy,
		@Enumerated(EnumType.STRING) CouponPolicy couponPolicy,
		@Column(name = "coupon_every_n") @Nullable Integer couponEveryN, Boolean restockAfterCooking) {

	/** Defaults to false: without the field no stock is restored after cooking began. */
	public StorePolicy {
		restockAfterCooking = Boolean.TRUE.equals(restockAfterCooking);
	}

	/** @throws InvalidField naming a field that contradicts another, and the allowed value */
	public void requireNoContradiction() {
		if (couponPolicy == CouponPolicy.NONE && couponEveryN != null) {
			throw new InvalidField("couponEveryN", Sentence.COUPON_COUNT_FORBIDDEN);
		}
		if (couponPolicy == CouponPolicy.LOYALTY_EVERY_N && couponEveryN == null) {
			throw new InvalidField("couponEveryN", Sentence.COUPON_COUNT_MISSING);
		}
		if (fulfilment == Fulfilment.SHIP_ON_PAYMENT && KitchenCancelRules.kitchenDecides(cancelPolicy)) {
			throw new InvalidField("cancelPolicy", Sentence.PARCEL_CANCEL_POLICY);
		}
	}

	public enum Fulfilment {
		/** A kitchen cooks; a rider delivers. */
		KITCHEN_RIDER,
		/** A bar brews; its staff hand the order over, without a rider. */
		BREW_PICKUP,
		/** Nothing is cooked: a parcel leaves as soon as the store has accepted the order. */
		SHIP_ON_PAYMENT
	}

	public enum Acceptance {
		/** The owner answers each order. */
		MANUAL,
		/** Accepted on arrival if there is enough stock. */
		AUTO
	}

	public enum CancelPolicy {
		/** Allowed until the delivery is confirmed, without a request to the kitchen. */
		ANYTIME,
		/** Allowed until cooking starts; the kitchen decides by an atomic claim. */
		BEFORE_COOKING,
		/** The owner decides, until the order is cooked. */
		STORE_CONFIRM
	}

	public enum CouponPolicy {
		NONE,
		/** A coupon for every N-th delivered order of a member. */
		LOYALTY_EVERY_N,
		/** The delivery starts once its coupon is issued, and is cancelled only once that coupon is revoked. */
		PER_ORDER_GATE
	}
}
