package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;
import org.jspecify.annotations.Nullable;

/** All events that the order service publishes. */
public sealed interface OrderEvent extends Event {

	/**
	 * The order is paid and placed.
	 *
	 * @param storeName null for an order from before stores' names were kept
	 * @param price the amount paid, in won: the lines and the delivery fee, less the discount
	 * @param notes null for an order without
	 * @param discount in won
	 * @param couponId the redeemed coupon, or null
	 * @param deliveryFee in won
	 */
	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, @Nullable String storeName, String region,
			String address, long price, List<OrderLine> lines, @Nullable Notes notes, StorePolicy policy, long discount,
			@Nullable Long couponId, long deliveryFee) implements OrderEvent, OrderKeyed {

		/** Omits the address and the notes, since this text reaches the logs. */
		@Override
		public String toString() {
			return "OrderPlaced[" + orderId + "]";
		}
	}

	/**
	 * The order was never placed, but payment or coupon may have acted: any charge is refunded, and a reserved coupon
	 * released.
	 */
	@EventType("OrderAbandoned.v1")
	record OrderAbandoned(long orderId, String customerId, String reason) implements OrderEvent, OrderKeyed {}

	/**
	 * The order is cancelled, which is final. Each of {@code outstanding} answers when its part is undone.
	 *
	 * @param price in won
	 */
	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, long price, @Nullable String reason,
			Set<SettlementParticipant> outstanding, StorePolicy policy) implements OrderEvent, OrderKeyed {}

	/** The customer requested a cancel that is not decided yet (M16). */
	@EventType("OrderCancelHeld.v1")
	record OrderCancelHeld(long orderId, String customerId, long storeId, @Nullable String reason, Instant expiresAt,
			StorePolicy policy) implements OrderEvent, OrderKeyed {}

	/** A held cancel was refused or expired: the order continues. */
	@EventType("OrderCancelRefused.v1")
	record OrderCancelRefused(long orderId, String customerId, long storeId, CancelOutcome outcome,
			@Nullable String reason) implements OrderEvent, OrderKeyed {}

	/** Requests the answer to the end of an order again from each of {@code outstanding}. */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, long storeId, @Nullable String reason,
			Set<SettlementParticipant> outstanding) implements OrderEvent, OrderKeyed {}

	/** Every part of the order is undone. */
	@EventType("OrderSettled.v1")
	record OrderSettled(long orderId, String customerId, OrderStatus status,
			boolean settled) implements OrderEvent, OrderKeyed {}

	/** The ended order is anonymised: the other services remove its customer's data too (M45). */
	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) implements OrderEvent, OrderKeyed {}

	/**
	 * An erasure request is done: no order names the customer any more. Keyed by the request's id, which names no
	 * person.
	 */
	@EventType("CustomerErased.v1")
	record CustomerErased(long erasureId, String customerId) implements OrderEvent {

		@Override
		public String key() {
			return "erasure:" + erasureId;
		}
	}
}
