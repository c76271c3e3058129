package dev.baedal.order.domain;

/** Whoever has something to undo when an order ends early, and answers when it is undone. */
public enum Part {
	PAYMENT, STORE, DELIVERY, COUPON
}
