package dev.baedal.delivery.messaging;

import java.time.Instant;
import java.util.List;

import dev.baedal.delivery.domain.Fulfilment;
import dev.baedal.delivery.domain.PlacedOrder;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Topics;

/** The consumed events, with only the fields that delivery uses. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, String region, String address, Notes notes,
			Policy policy) {

		/** Omits the address and the notes, since this text is logged. */
		@Override
		public String toString() {
			return "OrderPlaced[" + orderId + "]";
		}

		/** An unknown fulfilment cannot be delivered, so the event is parked. */
		record Policy(Fulfilment fulfilment, String couponPolicy) {}

		record Notes(String rider) {

			/** Omits the text, since this text is logged. */
			@Override
			public String toString() {
				return "Notes";
			}
		}

		/** An order without notes, such as one from before there were any, has none for the rider. */
		PlacedOrder order() {
			return new PlacedOrder(orderId, customerId, storeId, region, address, notes == null ? null : notes.rider(),
					policy.fulfilment(), "PER_ORDER_GATE".equals(policy.couponPolicy()));
		}
	}

	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId, Instant promisedAt) {}

	@EventType("CookDelayed.v1")
	record CookDelayed(long orderId, Instant promisedAt) {}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId) {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, long storeId) {}

	/** @param outstanding the services whose answers order has not received */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, long storeId, List<String> outstanding) {}

	/** @param outstanding the services that have to answer */
	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, List<String> outstanding) {}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}

	/** Who runs a store, besides those whose token lists it. */
	@EventType(value = "StorePeopleChanged.v1", topic = Topics.MENUS)
	record StorePeopleChanged(long storeId, long version, List<Person> people) {

		record Person(String hash) {}

		List<String> hashes() {
			return people.stream().map(Person::hash).toList();
		}
	}

	/** Coupon's answer to the end of an order. */
	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId) {}
}
