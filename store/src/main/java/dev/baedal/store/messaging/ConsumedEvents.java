package dev.baedal.store.messaging;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baedal.messaging.EventType;
import dev.baedal.store.domain.CookingPolicy;
import dev.baedal.store.domain.KitchenNotes;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;

/** The consumed events, with only the fields that store uses. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	/** @param notes null for an order without, and for one from before there were notes */
	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, String address, List<Line> lines,
			KitchenNotes notes, CookingPolicy policy) {

		record Line(long menuItemId, String name, int qty,
				@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Option> options,
				@JsonInclude(JsonInclude.Include.NON_NULL) String note) {

			/** A line without options omits the field. */
			Line {
				options = options == null ? List.of() : List.copyOf(options);
			}

			/** Omits the note, since this text is logged. */
			@Override
			public String toString() {
				return "Line[" + menuItemId + "]";
			}
		}

		record Option(int choiceId, String group, String name) {

			String words() {
				return group + ": " + name;
			}
		}

		/** Omits the address and the notes, since this text is logged. */
		@Override
		public String toString() {
			return "OrderPlaced[" + orderId + "]";
		}
	}

	/** @param outstanding the services whose answers order has not received */
	@EventType("SettlementAsked.v1")
	record SettlementAsked(long orderId, String customerId, long storeId, String reason, List<String> outstanding) {}

	/** @param expiresAt from this time on order has refused the request itself */
	@EventType("OrderCancelHeld.v1")
	record OrderCancelHeld(long orderId, String customerId, long storeId, String reason, Instant expiresAt,
			Policy policy) {

		record Policy(CancelPolicy cancelPolicy) {}
	}

	@EventType("OrderCancelRefused.v1")
	record OrderCancelRefused(long orderId) {}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}

	@EventType("CustomerErased.v1")
	record CustomerErased(String customerId) {}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId) {}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, String reason) {}
}
