package dev.baedal.order.domain;

/** The services that have something to undo when an order ends early; each answers when its part is undone. */
public enum SettlementParticipant {
	PAYMENT, STORE, DELIVERY, COUPON
}
