package dev.baedal.store.messaging;

import java.util.List;

import dev.baedal.messaging.EventType;

/** The events of others, with only the fields that store uses. */
final class Heard {

	private Heard() {
	}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, String address, List<Line> lines) {

		record Line(long menuItemId, String name, int qty) {
		}
	}

	/** @param outstanding whose answers order misses */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, long storeId, String reason, List<String> outstanding) {
	}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, String reason) {
	}
}
