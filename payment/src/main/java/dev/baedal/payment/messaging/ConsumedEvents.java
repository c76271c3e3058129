package dev.baedal.payment.messaging;

import java.util.List;

import dev.baedal.messaging.EventType;

/** The events of other services, with only the fields that payment uses. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	@EventType("OrderAbandoned.v1")
	record OrderAbandoned(long orderId, String customerId, String reason) {}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, String reason) {}

	/** @param outstanding the parts whose answers order has not received */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, String reason, List<String> outstanding) {}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, String reason) {}
}
