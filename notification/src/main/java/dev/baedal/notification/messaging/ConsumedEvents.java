package dev.baedal.notification.messaging;

import java.time.Instant;
import java.util.List;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Topics;

/** The consumed events, with only the fields that notification uses. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	@EventType("OrderReceived.v1")
	record OrderReceived(long orderId, String customerId) {}

	/** @param promisedAt when the order is to be ready; null without a promise */
	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId, String customerId, Instant promisedAt) {}

	@EventType("CookDelayed.v1")
	record CookDelayed(long orderId, String customerId, Instant promisedAt, String reason) {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, String reason) {}

	@EventType("CookStarted.v1")
	record CookStarted(long orderId, String customerId) {}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId, String customerId) {}

	@EventType("Picked.v1")
	record Picked(long orderId, String customerId) {}

	/** @param takenFrom the rider from whom an operator took the delivery, or null */
	@EventType("DeliveryReleased.v1")
	record DeliveryReleased(long orderId, String customerId, String reason, String takenFrom) {}

	/** @param riderId the rider who had the delivery, or null */
	@EventType("DeliveryCancelled.v1")
	record DeliveryCancelled(long orderId, String riderId) {}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId, String customerId) {}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, long storeId, String reason) {}

	/** @param refunded in won */
	@EventType("PayCancelled.v1")
	record PayCancelled(long orderId, String customerId, long refunded) {}

	@EventType("CouponIssued.v1")
	record CouponIssued(long orderId, String customerId, String code) {}

	/** @param price in won */
	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, long storeId, long price) {}

	@EventType("OrderCancelHeld.v1")
	record OrderCancelHeld(long orderId, String customerId, long storeId, String reason, Instant expiresAt,
			Policy policy) {

		/** @param cancelPolicy determines who decides a cancel request */
		record Policy(String cancelPolicy) {}

		boolean waitsForOwner() {
			return policy.cancelPolicy().equals("STORE_CONFIRM");
		}
	}

	@EventType("OrderCancelRefused.v1")
	record OrderCancelRefused(long orderId, String customerId, String outcome, String reason) {

		boolean isExpired() {
			return outcome.equals("EXPIRED");
		}
	}

	/**
	 * @param revokedCouponId the coupon issued for the order, or null
	 * @param returnedCouponId the coupon that the order had redeemed, or null
	 */
	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId, String customerId, Long revokedCouponId, Long returnedCouponId) {}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}

	@EventType("CustomerErased.v1")
	record CustomerErased(String customerId) {}

	/** Who runs a store, besides those whose token lists it. */
	@EventType(value = "StorePeopleChanged.v1", topic = Topics.MENUS)
	record StorePeopleChanged(long storeId, long version, List<Person> people) {

		record Person(String hash) {}

		List<String> hashes() {
			return people.stream().map(Person::hash).toList();
		}
	}

	@EventType("DeliveryFailed.v1")
	record DeliveryFailed(long orderId, String customerId, String riderId, String reason) {}
}
