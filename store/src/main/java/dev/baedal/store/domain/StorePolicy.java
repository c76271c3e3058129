package dev.baedal.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a store works. An order takes a copy of it when it is placed: a later change does not change running
 * orders.
 *
 * @param couponEveryN deliveries for a coupon; null without such a programme
 */
@Embeddable
public record StorePolicy(@Enumerated(EnumType.STRING) Fulfilment fulfilment,
		@Enumerated(EnumType.STRING) Acceptance acceptance,
		@Enumerated(EnumType.STRING) CancelPolicy cancelPolicy,
		@Enumerated(EnumType.STRING) CouponPolicy couponPolicy,
		@Column(name = "coupon_every_n") Integer couponEveryN) {

	public enum Fulfilment {
		/** A kitchen cooks, a rider brings it. */
		KITCHEN_RIDER
	}

	public enum Acceptance {
		/** The owner answers each order. */
		MANUAL
	}

	public enum CancelPolicy {
		/** Until the delivery is confirmed, without asking the kitchen. */
		ANYTIME
	}

	public enum CouponPolicy {
		NONE,
		/** A coupon for every N-th delivered order of a member. */
		LOYALTY_EVERY_N
	}
}
