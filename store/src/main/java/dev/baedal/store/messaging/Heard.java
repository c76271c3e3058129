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

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, String reason) {
	}
}
