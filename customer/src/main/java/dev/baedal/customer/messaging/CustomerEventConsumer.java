package dev.baedal.customer.messaging;

import dev.baedal.customer.application.Ear;
import dev.baedal.customer.application.KeepMyPage;
import dev.baedal.customer.domain.Happening;
import dev.baedal.customer.messaging.ConsumedEvents.Arrived;
import dev.baedal.customer.messaging.ConsumedEvents.CookCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.CookFinished;
import dev.baedal.customer.messaging.ConsumedEvents.CookStarted;
import dev.baedal.customer.messaging.ConsumedEvents.CouponIssued;
import dev.baedal.customer.messaging.ConsumedEvents.CouponRevoked;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryConfirmed;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryFailed;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryReady;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryReleased;
import dev.baedal.customer.messaging.ConsumedEvents.OrderAccepted;
import dev.baedal.customer.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.customer.messaging.ConsumedEvents.OrderCancelHeld;
import dev.baedal.customer.messaging.ConsumedEvents.OrderCancelRefused;
import dev.baedal.customer.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.OrderPlaced;
import dev.baedal.customer.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.customer.messaging.ConsumedEvents.OrderSettled;
import dev.baedal.customer.messaging.ConsumedEvents.PayCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.PaymentApproved;
import dev.baedal.customer.messaging.ConsumedEvents.Picked;
import dev.baedal.messaging.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maps each consumed event to a {@link Happening}, which lists its changes. */
@Configuration(proxyBeanMethods = false)
class CustomerEventConsumer {

	@Bean
	EventHandlers customerHandlers(KeepMyPage pages) {
		return telling(pages);
	}

	/** The mapping, for the live consumer and for the rebuild. */
	static EventHandlers telling(Ear pages) {
		return new EventHandlers()
			.on(OrderPlaced.class, (news, about) -> pages.keep(Happening.ORDER_PLACED, news, about.time()))
			.on(OrderCancelled.class, (news, about) -> pages.keep(Happening.ORDER_CANCELLED, news, about.time()))
			.on(OrderSettled.class, (news, about) -> pages.keep(Happening.ORDER_SETTLED, news, about.time()))
			.on(PaymentApproved.class, (news, about) -> pages.keep(Happening.PAYMENT_APPROVED, news, about.time()))
			.on(PayCancelled.class, (news, about) -> pages.keep(Happening.PAY_CANCELLED, news, about.time()))
			.on(OrderAccepted.class, (news, about) -> pages.keep(Happening.ORDER_ACCEPTED, news, about.time()))
			.on(OrderRejected.class, (news, about) -> pages.keep(Happening.ORDER_REJECTED, news, about.time()))
			.on(CookStarted.class, (news, about) -> pages.keep(Happening.COOK_STARTED, news, about.time()))
			.on(CookFinished.class, (news, about) -> pages.keep(Happening.COOK_FINISHED, news, about.time()))
			.on(CookCancelled.class, (news, about) -> pages.keep(Happening.COOK_CANCELLED, news, about.time()))
			.on(DeliveryReady.class, (news, about) -> pages.keep(Happening.DELIVERY_READY, news, about.time()))
			.on(Picked.class, (news, about) -> pages.keep(Happening.PICKED, news, about.time()))
			.on(DeliveryReleased.class, (news, about) -> pages.keep(Happening.DELIVERY_RELEASED, news, about.time()))
			.on(Arrived.class, (news, about) -> pages.keep(Happening.ARRIVED, news, about.time()))
			.on(DeliveryConfirmed.class, (news, about) -> pages.keep(Happening.DELIVERY_CONFIRMED, news, about.time()))
			.on(DeliveryCancelled.class, (news, about) -> pages.keep(Happening.DELIVERY_CANCELLED, news, about.time()))
			.on(CouponIssued.class, (news, about) -> pages.keep(Happening.COUPON_ISSUED, news, about.time()))
			.on(CouponRevoked.class, (news, about) -> pages.keep(Happening.COUPON_REVOKED, news, about.time()))
			.on(DeliveryFailed.class, (news, about) -> pages.keep(Happening.DELIVERY_FAILED, news, about.time()))
			.on(OrderCancelHeld.class, (news, about) -> pages.keep(Happening.ORDER_CANCEL_HELD, news, about.time()))
			.on(OrderCancelRefused.class,
					(news, about) -> pages.keep(Happening.ORDER_CANCEL_REFUSED, news, about.time()))
			.on(OrderAnonymised.class, (news, about) -> pages.keep(Happening.ORDER_ANONYMISED, news, about.time()));
	}
}
