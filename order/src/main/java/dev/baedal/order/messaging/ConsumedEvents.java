package dev.baedal.order.messaging;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Topics;
import dev.baedal.order.domain.DeliveryTerms;
import dev.baedal.order.domain.OptionGroup;
import dev.baedal.order.domain.StorePolicy;
import dev.baedal.platform.hours.OpeningHours;

/** The events of other services, with only the fields that order uses. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId) {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String reason) {}

	@EventType("CookStarted.v1")
	record CookStarted(long orderId) {}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId) {}

	@EventType("Picked.v1")
	record Picked(long orderId) {}

	@EventType("DeliveryReleased.v1")
	record DeliveryReleased(long orderId) {}

	@EventType("PayCancelled.v1")
	record PayCancelled(long orderId) {}

	@EventType("CookCancelled.v1")
	record CookCancelled(long orderId) {}

	@EventType("DeliveryCancelled.v1")
	record DeliveryCancelled(long orderId) {}

	@EventType("CancelGranted.v1")
	record CancelGranted(long orderId, String reason) {}

	@EventType("CancelRefused.v1")
	record CancelRefused(long orderId, String reason) {}

	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId) {}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}

	@EventType(value = "StoreChanged.v1", topic = Topics.MENUS)
	record StoreChanged(long storeId, long version, String name, boolean open, StorePolicy policy,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> regions, Instant pausedUntil,
			@JsonInclude(JsonInclude.Include.NON_NULL) DeliveryTerms delivery, OpeningHours hours, String state) {

		private static final String LIVE = "LIVE";

		/** A store without a list of regions omits the field; one from before there were states is LIVE. */
		StoreChanged {
			regions = regions == null ? List.of() : List.copyOf(regions);
			state = state == null ? LIVE : state;
		}

		boolean isOpenForBusiness() {
			return LIVE.equals(state);
		}
	}

	@EventType(value = "MenuItemChanged.v1", topic = Topics.MENUS)
	record MenuItemChanged(long menuItemId, long version, long storeId, String name, long price, boolean soldOut,
			Boolean withdrawn, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OptionGroup> options) {

		/** A menu item without option groups omits the field. */
		MenuItemChanged {
			options = options == null ? List.of() : List.copyOf(options);
		}

		/** Null in events from before menu items could be withdrawn. */
		boolean isWithdrawn() {
			return Boolean.TRUE.equals(withdrawn);
		}
	}
}
