package dev.baedal.order.messaging;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.order.application.following.FollowOrder;
import dev.baedal.order.application.pricing.UpdateMenuCopies;
import dev.baedal.order.domain.DeliveryTerms;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.OrderTransition;
import dev.baedal.order.domain.SettlementParticipant;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.order.messaging.ConsumedEvents.CancelGranted;
import dev.baedal.order.messaging.ConsumedEvents.CancelRefused;
import dev.baedal.order.messaging.ConsumedEvents.CookCancelled;
import dev.baedal.order.messaging.ConsumedEvents.CookFinished;
import dev.baedal.order.messaging.ConsumedEvents.CookStarted;
import dev.baedal.order.messaging.ConsumedEvents.CouponRevoked;
import dev.baedal.order.messaging.ConsumedEvents.DeliveryCancelled;
import dev.baedal.order.messaging.ConsumedEvents.DeliveryReleased;
import dev.baedal.order.messaging.ConsumedEvents.MenuItemChanged;
import dev.baedal.order.messaging.ConsumedEvents.OrderAccepted;
import dev.baedal.order.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.order.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.order.messaging.ConsumedEvents.PayCancelled;
import dev.baedal.order.messaging.ConsumedEvents.Picked;
import dev.baedal.order.messaging.ConsumedEvents.StoreChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maps each consumed event to its use case. */
@Configuration(proxyBeanMethods = false)
class OrderEventConsumer {

	@Bean
	EventHandlers orderHandlers(FollowOrder follow, UpdateMenuCopies keep) {
		return new EventHandlers()
			.on(OrderAccepted.class, event -> follow.advance(event.orderId(), OrderTransition.ACCEPT))
			.on(OrderRejected.class, event -> follow.reject(event.orderId(), event.reason()))
			.on(CookStarted.class, event -> follow.advance(event.orderId(), OrderTransition.START_COOKING))
			.on(CookFinished.class, event -> follow.advance(event.orderId(), OrderTransition.FINISH_COOKING))
			.on(Picked.class, event -> follow.advance(event.orderId(), OrderTransition.PICK))
			.on(DeliveryReleased.class, event -> follow.advance(event.orderId(), OrderTransition.RELEASE))
			.on(PayCancelled.class, event -> follow.undone(event.orderId(), SettlementParticipant.PAYMENT))
			.on(CookCancelled.class, event -> follow.undone(event.orderId(), SettlementParticipant.STORE))
			.on(DeliveryCancelled.class, event -> follow.undone(event.orderId(), SettlementParticipant.DELIVERY))
			.on(CouponRevoked.class, event -> follow.undone(event.orderId(), SettlementParticipant.COUPON))
			.on(CancelGranted.class, event -> follow.cancelGranted(event.orderId(), event.reason()))
			.on(CancelRefused.class, event -> follow.cancelRefused(event.orderId(), event.reason()))
			// order's own event, consumed so that the inbox erases the payloads of the order's discarded events
			.on(OrderAnonymised.class, event -> {})
			.on(StoreChanged.class,
					event -> keep.keep(new StoreCopy(event.storeId(), event.version(), event.name(), event.open(),
							event.policy(), event.regions(), event.pausedUntil(),
							event.delivery() == null ? DeliveryTerms.NONE : event.delivery(), event.hours(),
							event.isOpenForBusiness())))
			.on(MenuItemChanged.class,
					event -> keep.keep(new MenuCopy(event.menuItemId(), event.version(), event.storeId(), event.name(),
							event.price(), event.soldOut(), event.isWithdrawn(), event.options())));
	}
}
