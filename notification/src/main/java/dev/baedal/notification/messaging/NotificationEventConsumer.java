package dev.baedal.notification.messaging;

import java.time.Instant;
import java.util.Map;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.notification.application.ErasePersonalData;
import dev.baedal.notification.application.Notify;
import dev.baedal.notification.application.PromisedTime;
import dev.baedal.notification.domain.Kind;
import dev.baedal.notification.messaging.ConsumedEvents.CookDelayed;
import dev.baedal.notification.messaging.ConsumedEvents.CookFinished;
import dev.baedal.notification.messaging.ConsumedEvents.CookStarted;
import dev.baedal.notification.messaging.ConsumedEvents.CouponIssued;
import dev.baedal.notification.messaging.ConsumedEvents.CouponRevoked;
import dev.baedal.notification.messaging.ConsumedEvents.CustomerErased;
import dev.baedal.notification.messaging.ConsumedEvents.DeliveryCancelled;
import dev.baedal.notification.messaging.ConsumedEvents.DeliveryConfirmed;
import dev.baedal.notification.messaging.ConsumedEvents.DeliveryFailed;
import dev.baedal.notification.messaging.ConsumedEvents.DeliveryReleased;
import dev.baedal.notification.messaging.ConsumedEvents.OrderAccepted;
import dev.baedal.notification.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.notification.messaging.ConsumedEvents.OrderCancelHeld;
import dev.baedal.notification.messaging.ConsumedEvents.OrderCancelRefused;
import dev.baedal.notification.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.notification.messaging.ConsumedEvents.OrderPlaced;
import dev.baedal.notification.messaging.ConsumedEvents.OrderReceived;
import dev.baedal.notification.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.notification.messaging.ConsumedEvents.PayCancelled;
import dev.baedal.notification.messaging.ConsumedEvents.Picked;
import dev.baedal.notification.messaging.ConsumedEvents.StorePeopleChanged;
import dev.baedal.platform.security.ownership.StorePeopleCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Maps each consumed event to its messages. */
@Configuration(proxyBeanMethods = false)
class NotificationEventConsumer {

	@Bean
	StorePeopleCopy storePeople(JdbcClient jdbc) {
		return new StorePeopleCopy(jdbc);
	}

	@Bean
	EventHandlers notificationHandlers(Notify notify, ErasePersonalData erase, PromisedTime promised,
			StorePeopleCopy people) {
		return new EventHandlers()
			.on(OrderReceived.class, e -> notify.about(Kind.ORDER_RECEIVED, e.orderId(), e.customerId(), Map.of()))
			.on(OrderAccepted.class,
					e -> notify.about(Kind.ORDER_ACCEPTED, e.orderId(), e.customerId(),
							Map.of("promise", promised.sentence(e.promisedAt()))))
			.on(CookDelayed.class,
					e -> notify.aboutOne(Kind.COOK_DELAYED, e.promisedAt(), e.orderId(), e.customerId(),
							Map.of("promise", promised.sentence(e.promisedAt()), "reason", reason(e.reason()))))
			.on(OrderRejected.class,
					e -> notify.about(Kind.ORDER_REJECTED, e.orderId(), e.customerId(), Map.of("reason", e.reason())))
			.on(CookStarted.class, e -> notify.about(Kind.COOK_STARTED, e.orderId(), e.customerId(), Map.of()))
			.on(CookFinished.class, e -> notify.about(Kind.COOK_FINISHED, e.orderId(), e.customerId(), Map.of()))
			.on(Picked.class, e -> notify.about(Kind.PICKED, e.orderId(), e.customerId(), Map.of()))
			.on(DeliveryReleased.class, (e, about) -> notifyOfRelease(notify, e, about.time()))
			.on(DeliveryCancelled.class, e -> notifyRider(notify, e))
			.on(DeliveryConfirmed.class, e -> notify.about(Kind.DELIVERED, e.orderId(), e.customerId(), Map.of()))
			.on(OrderCancelled.class, e -> notifyOfCancel(notify, e))
			.on(PayCancelled.class, e -> notifyOfRefund(notify, e))
			.on(CouponIssued.class,
					e -> notify.about(Kind.COUPON_ISSUED, e.orderId(), e.customerId(), Map.of("code", e.code())))
			.on(CouponRevoked.class, e -> notifyOfCoupons(notify, e))
			.on(DeliveryFailed.class,
					(e, about) -> notify.aboutOne(Kind.DELIVERY_FAILED, about.time(), e.orderId(), e.customerId(),
							Map.of("reason", e.reason())))
			.on(OrderPlaced.class,
					e -> notify.about(Kind.STORE_NEW_ORDER, e.orderId(), ownerOf(e.storeId()),
							Map.of("price", e.price())))
			.on(OrderCancelHeld.class, e -> notifyOfHeldCancel(notify, e))
			.on(OrderCancelRefused.class,
					(e, about) -> notify.aboutOne(e.isExpired() ? Kind.CANCEL_EXPIRED : Kind.CANCEL_REFUSED,
							about.time(), e.orderId(), e.customerId(), Map.of("reason", reason(e.reason()))))
			.on(OrderAnonymised.class, e -> erase.order(e.orderId()))
			.on(CustomerErased.class, e -> erase.customer(e.customerId()))
			.on(StorePeopleChanged.class, e -> people.keep(e.storeId(), e.version(), e.hashes()));
	}

	private static void notifyOfCancel(Notify notify, OrderCancelled event) {
		notify.about(Kind.ORDER_CANCELLED, event.orderId(), event.customerId(), Map.of());
		notify.about(Kind.STORE_ORDER_CANCELLED, event.orderId(), ownerOf(event.storeId()),
				Map.of("reason", reason(event.reason())));
	}

	/** Adds the time to the rider's key: an operator may take the delivery from the same rider more than once. */
	private static void notifyOfRelease(Notify notify, DeliveryReleased event, Instant when) {
		Map<String, String> why = Map.of("reason", event.reason());
		notify.about(Kind.DELIVERY_RELEASED, event.orderId(), event.customerId(), why);
		if (event.takenFrom() != null) {
			notify.aboutOne(Kind.RIDER_DELIVERY_TAKEN, when, event.orderId(), event.takenFrom(), why);
		}
	}

	private static void notifyRider(Notify notify, DeliveryCancelled event) {
		if (event.riderId() != null) {
			notify.about(Kind.RIDER_ORDER_CANCELLED, event.orderId(), event.riderId(), Map.of());
		}
	}

	private static void notifyOfHeldCancel(Notify notify, OrderCancelHeld event) {
		notify.aboutOne(Kind.CANCEL_HELD, event.expiresAt(), event.orderId(), event.customerId(), Map.of());
		if (event.waitsForOwner()) {
			notify.aboutOne(Kind.STORE_CANCEL_ASKED, event.expiresAt(), event.orderId(), ownerOf(event.storeId()),
					Map.of("reason", reason(event.reason())));
		}
	}

	/** Notifies only of a coupon that exists, since CouponRevoked is published also when there was none. */
	private static void notifyOfCoupons(Notify notify, CouponRevoked event) {
		if (event.revokedCouponId() != null) {
			notify.about(Kind.COUPON_REVOKED, event.orderId(), event.customerId(), Map.of());
		}
		if (event.returnedCouponId() != null) {
			notify.about(Kind.COUPON_RETURNED, event.orderId(), event.customerId(), Map.of());
		}
	}

	private static String ownerOf(long storeId) {
		return "store-" + storeId;
	}

	/** Replaces a missing reason, which is optional. */
	private static String reason(String given) {
		return given == null ? "-" : given;
	}

	/**
	 * Notifies only of a real refund: a customer who was never charged need not learn that the payment was cancelled.
	 */
	private static void notifyOfRefund(Notify notify, PayCancelled event) {
		if (event.refunded() > 0) {
			notify.about(Kind.PAYMENT_CANCELLED, event.orderId(), event.customerId(),
					Map.of("refunded", event.refunded()));
		}
	}
}
