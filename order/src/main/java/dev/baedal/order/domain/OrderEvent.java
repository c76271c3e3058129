package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;

/** Everything that the order context says. */
public sealed interface OrderEvent extends Event {

	/**
	 * Paid and placed.
	 *
	 * @param price what was paid, in won
	 * @param discount in won, which the price is less by
	 * @param couponId what gave it, or null
	 */
	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, String region, String address, long price,
			List<OrderLine> lines, StorePolicy policy, long discount, Long couponId) implements OrderEvent, OrderKeyed {

		/** Not the address: this is what ends up in logs. */
		@Override
		public String toString() {
			return "OrderPlaced[" + orderId + "]";
		}
	}

	/** Never became an order though payment was asked: whatever was charged goes back, and a reserved coupon too. */
	@EventType("OrderAbandoned.v1")
	record OrderAbandoned(long orderId, String customerId, String reason) implements OrderEvent, OrderKeyed {}

	/** The decision, which is final. Each of {@code outstanding} answers when its part is undone. @param price in won */
	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, long price, String reason,
			Set<Part> outstanding, StorePolicy policy) implements OrderEvent, OrderKeyed {}

	/** The customer wants to cancel, and whoever decides has not decided yet (M16). */
	@EventType("OrderCancelHeld.v1")
	record OrderCancelHeld(long orderId, String customerId, long storeId, String reason, Instant expiresAt,
			StorePolicy policy) implements OrderEvent, OrderKeyed {}

	/** A held cancel came to nothing: the order goes on. */
	@EventType("OrderCancelRefused.v1")
	record OrderCancelRefused(long orderId, String customerId, long storeId, CancelOutcome outcome,
			String reason) implements OrderEvent, OrderKeyed {}

	/** Whoever is {@code outstanding} has not answered the end of an order, and is asked again. */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, long storeId, String reason,
			Set<Part> outstanding) implements OrderEvent, OrderKeyed {}

	/** Everything is undone. */
	@EventType("OrderSettled.v1")
	record OrderSettled(long orderId, String customerId, OrderStatus status,
			boolean settled) implements OrderEvent, OrderKeyed {}

	/** It has ended, and names nobody any more: whoever else holds something of its customer forgets it too (M45). */
	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) implements OrderEvent, OrderKeyed {}

	/** The customer asked to be forgotten, and no order of theirs names them any more. Keyed by the request, which names nobody. */
	@EventType("CustomerErased.v1")
	record CustomerErased(long erasureId, String customerId) implements OrderEvent {

		@Override
		public String key() {
			return "erasure:" + erasureId;
		}
	}
}
