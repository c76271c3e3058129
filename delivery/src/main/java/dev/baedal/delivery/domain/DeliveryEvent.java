package dev.baedal.delivery.domain;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;
import org.jspecify.annotations.Nullable;

/** All events that the delivery service publishes. */
public sealed interface DeliveryEvent extends OrderKeyed {

	/** Riders of the region may pick it. */
	@EventType("DeliveryReady.v1")
	record DeliveryReady(long orderId, String customerId, long storeId, String region) implements DeliveryEvent {}

	@EventType("Picked.v1")
	record Picked(long orderId, String customerId, String riderId) implements DeliveryEvent {}

	@EventType("Arrived.v1")
	record Arrived(long orderId, String customerId, String riderId) implements DeliveryEvent {}

	/** The customer has the order, and order has closed it. */
	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId, String customerId, long storeId, String riderId) implements DeliveryEvent {}

	/**
	 * An operator took the delivery from its rider, or the rider gave it back; riders of the region may pick it again.
	 *
	 * @param takenFrom the rider to notify when an operator took the delivery; null when the rider gave it back
	 */
	@EventType("DeliveryReleased.v1")
	record DeliveryReleased(long orderId, String customerId, String riderId, String reason,
			@Nullable String takenFrom) implements DeliveryEvent {}

	/** The rider could not hand the order over; an operator decides. */
	@EventType("DeliveryFailed.v1")
	record DeliveryFailed(long orderId, String customerId, String riderId, String reason) implements DeliveryEvent {}

	/**
	 * The answer to OrderCancelled and OrderRejected, also when there was nothing to undo.
	 *
	 * @param riderId the rider to notify, who had the delivery; null for none
	 */
	@EventType("DeliveryCancelled.v1")
	record DeliveryCancelled(long orderId, String customerId, @Nullable String riderId) implements DeliveryEvent {}
}
