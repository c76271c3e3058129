package dev.baedal.order.messaging;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.order.application.FollowOrder;
import dev.baedal.order.application.KeepMenu;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.OrderStep;
import dev.baedal.order.domain.Part;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.order.messaging.Heard.CancelGranted;
import dev.baedal.order.messaging.Heard.CancelRefused;
import dev.baedal.order.messaging.Heard.CookCancelled;
import dev.baedal.order.messaging.Heard.CookFinished;
import dev.baedal.order.messaging.Heard.CookStarted;
import dev.baedal.order.messaging.Heard.CouponRevoked;
import dev.baedal.order.messaging.Heard.DeliveryCancelled;
import dev.baedal.order.messaging.Heard.DeliveryReleased;
import dev.baedal.order.messaging.Heard.MenuItemChanged;
import dev.baedal.order.messaging.Heard.OrderAccepted;
import dev.baedal.order.messaging.Heard.OrderAnonymised;
import dev.baedal.order.messaging.Heard.OrderRejected;
import dev.baedal.order.messaging.Heard.PayCancelled;
import dev.baedal.order.messaging.Heard.Picked;
import dev.baedal.order.messaging.Heard.StoreChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which event leads to what. */
@Configuration(proxyBeanMethods = false)
class OrderHears {

	@Bean
	EventHandlers orderHandlers(FollowOrder follow, KeepMenu keep) {
		return new EventHandlers().on(OrderAccepted.class, event -> follow.advance(event.orderId(), OrderStep.ACCEPT))
			.on(OrderRejected.class, event -> follow.reject(event.orderId(), event.reason()))
			.on(CookStarted.class, event -> follow.advance(event.orderId(), OrderStep.START_COOKING))
			.on(CookFinished.class, event -> follow.advance(event.orderId(), OrderStep.FINISH_COOKING))
			.on(Picked.class, event -> follow.advance(event.orderId(), OrderStep.PICK))
			.on(DeliveryReleased.class, event -> follow.advance(event.orderId(), OrderStep.RELEASE))
			.on(PayCancelled.class, event -> follow.undone(event.orderId(), Part.PAYMENT))
			.on(CookCancelled.class, event -> follow.undone(event.orderId(), Part.STORE))
			.on(DeliveryCancelled.class, event -> follow.undone(event.orderId(), Part.DELIVERY))
			.on(CouponRevoked.class, event -> follow.undone(event.orderId(), Part.COUPON))
			.on(CancelGranted.class, event -> follow.cancelGranted(event.orderId(), event.reason()))
			.on(CancelRefused.class, event -> follow.cancelRefused(event.orderId(), event.reason()))
			// its own word: so that the inbox forgets what was given up of the order's events
			.on(OrderAnonymised.class, event -> {})
			.on(StoreChanged.class,
					event -> keep.keep(new StoreCopy(event.storeId(), event.version(), event.name(), event.open(),
							event.policy(), event.regions())))
			.on(MenuItemChanged.class, event -> keep.keep(new MenuCopy(event.menuItemId(), event.version(),
					event.storeId(), event.name(), event.price(), event.soldOut(), event.isWithdrawn())));
	}
}
