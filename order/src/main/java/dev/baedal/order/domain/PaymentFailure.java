package dev.baedal.order.domain;

/** The reasons why an order was never placed. */
public enum PaymentFailure {
	/** The payment provider declined. */
	DECLINED,
	/** Payment could not be called, or its outcome is unknown; any charge is undone. */
	UNAVAILABLE,
	/** The coupon cannot be redeemed on this order; the order's reason is coupon's. */
	COUPON_REFUSED,
	/** Coupon could not be called, or its outcome is unknown; any reservation is undone. */
	COUPON_UNAVAILABLE,
	/** The total after the coupon's discount differs from the one that the customer was shown. */
	PRICE_CHANGED
}
