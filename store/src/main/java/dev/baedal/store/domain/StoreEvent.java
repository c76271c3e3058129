package dev.baedal.store.domain;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;
import dev.baedal.messaging.Topics;
import dev.baedal.platform.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

/** All events that the store service publishes. */
public sealed interface StoreEvent extends Event {

	/**
	 * The order waits for the answer of its owner.
	 *
	 * @param answerBy the earliest time at which it is rejected without an answer
	 */
	@EventType("OrderReceived.v1")
	record OrderReceived(long orderId, String customerId, long storeId,
			Instant answerBy) implements StoreEvent, OrderKeyed {}

	/** @param promisedAt when the order is to be ready; null without a promise */
	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId, String customerId, long storeId,
			@Nullable Instant promisedAt) implements StoreEvent, OrderKeyed {}

	/** @param promisedAt later than every time that was promised before */
	@EventType("CookDelayed.v1")
	record CookDelayed(long orderId, String customerId, long storeId, Instant promisedAt,
			@Nullable String reason) implements StoreEvent, OrderKeyed {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, long storeId,
			String reason) implements StoreEvent, OrderKeyed {}

	@EventType("CookStarted.v1")
	record CookStarted(long orderId, String customerId, long storeId) implements StoreEvent, OrderKeyed {}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId, String customerId, long storeId) implements StoreEvent, OrderKeyed {}

	/** The answer to OrderCancelled, also when there was nothing to undo. */
	@EventType("CookCancelled.v1")
	record CookCancelled(long orderId, String customerId, long storeId) implements StoreEvent, OrderKeyed {}

	/** The kitchen granted the cancel request, which cancels the order (M16). */
	@EventType("CancelGranted.v1")
	record CancelGranted(long orderId, String customerId, long storeId,
			@Nullable String reason) implements StoreEvent, OrderKeyed {}

	/** A held cancel request came too late, or the owner refused it (M16). */
	@EventType("CancelRefused.v1")
	record CancelRefused(long orderId, String customerId, long storeId,
			String reason) implements StoreEvent, OrderKeyed {}

	/**
	 * The whole state of a store; the higher version is newer.
	 *
	 * @param regions delivery regions, or empty
	 * @param delivery null for a store without a minimum and a fee
	 * @param minutes from acceptance until an order is usually ready; null without promises
	 * @param rushMinutes added while the store is busy
	 * @param pausedUntil the end of the pause; null if the owner ends it
	 * @param image the path of the image; null without one
	 * @param hours in which it takes orders; null if it is always open
	 * @param profile null for a store that says nothing about itself
	 */
	@EventType(value = "StoreChanged.v1", topic = Topics.MENUS)
	record StoreChanged(long storeId, long version, String name, boolean open, StorePolicy policy,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> regions, @Nullable Integer minutes,
			int rushMinutes, @Nullable Instant pausedUntil,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DeliveryTerms delivery,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String image, @Nullable OpeningHours hours,
			StoreState state,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StoreProfile profile) implements StoreEvent {

		@Override
		public String key() {
			return "store:" + storeId;
		}
	}

	/**
	 * Everybody who runs a store, as hashes; the higher version is newer.
	 *
	 * @param version counts the changes of the people, not those of the store
	 */
	@EventType(value = "StorePeopleChanged.v1", topic = Topics.MENUS)
	record StorePeopleChanged(long storeId, long version, List<Person> people) implements StoreEvent {

		/** @param hash of {@link dev.baedal.platform.security.ownership.PersonHash} */
		public record Person(String hash) {}

		@Override
		public String key() {
			return "people:" + storeId;
		}
	}

	/**
	 * The whole state of a menu item; the higher version is newer.
	 *
	 * @param price in won
	 * @param position null for after the items that have one
	 * @param origin where the ingredients come from (원산지)
	 * @param image the path of the image; null without one
	 */
	@EventType(value = "MenuItemChanged.v1", topic = Topics.MENUS)
	record MenuItemChanged(long menuItemId, long version, long storeId, String name, long price, boolean soldOut,
			boolean withdrawn, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String category,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer position,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String origin,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Allergen> allergens,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuOption> options,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String image) implements StoreEvent {

		@Override
		public String key() {
			return "item:" + menuItemId;
		}
	}
}
