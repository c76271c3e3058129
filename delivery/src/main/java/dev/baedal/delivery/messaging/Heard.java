package dev.baedal.delivery.messaging;

import java.util.List;

import dev.baedal.messaging.EventType;

/** The events of others, with only the fields that delivery uses. */
final class Heard {

	private Heard() {
	}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, String region, String address) {
	}

	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId) {
	}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId) {
	}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, long storeId) {
	}

	/** @param outstanding whose answers order misses */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, long storeId, List<String> outstanding) {
	}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId) {
	}
}
