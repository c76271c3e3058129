package dev.baedal.order.domain;

/** Why an order was never placed. */
public enum PaymentFailure {
	/** The payment provider said no. */
	DECLINED,
	/** Payment could not be asked, or its answer is unknown; whatever it did is undone. */
	UNAVAILABLE,
	/** The coupon cannot be redeemed on this order; the order's reason is coupon's. */
	COUPON_REFUSED,
	/** Coupon could not be asked, or its answer is unknown; whatever it did is undone. */
	COUPON_UNAVAILABLE,
	/** With its coupon it costs something else than the customer was shown. */
	PRICE_CHANGED
}
