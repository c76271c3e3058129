package dev.baedal.payment.domain;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;
import org.jspecify.annotations.Nullable;

/** All events that the payment service publishes. */
public sealed interface PaymentEvent extends OrderKeyed {

	/** @param amount in won */
	@EventType("PaymentApproved.v1")
	record PaymentApproved(long orderId, String customerId, long amount) implements PaymentEvent {}

	/** @param amount in won */
	@EventType("PaymentDeclined.v1")
	record PaymentDeclined(long orderId, String customerId, long amount, String reason) implements PaymentEvent {}

	/**
	 * Payment's part of an order that ended early is undone.
	 *
	 * @param refunded in won; 0 if nothing was charged
	 * @param reason why an operator intervened; otherwise null
	 */
	@EventType("PayCancelled.v1")
	record PayCancelled(long orderId, String customerId, long refunded,
			@Nullable String reason) implements PaymentEvent {}
}
