package dev.baedal.coupon.messaging;

import dev.baedal.coupon.application.CountDelivery;
import dev.baedal.coupon.application.RememberOrder;
import dev.baedal.coupon.domain.LoyaltyOrder;
import dev.baedal.coupon.messaging.Heard.DeliveryConfirmed;
import dev.baedal.coupon.messaging.Heard.OrderPlaced;
import dev.baedal.messaging.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which event leads to what. Only what was delivered counts, so an order's early end has nothing to undo here. */
@Configuration(proxyBeanMethods = false)
class CouponHears {

	@Bean
	EventHandlers couponHandlers(RememberOrder remember, CountDelivery count) {
		return new EventHandlers().on(OrderPlaced.class, event -> {
			if (event.isLoyalty()) {
				remember.remember(new LoyaltyOrder(event.orderId(), event.customerId(), event.storeId(),
						event.policy().couponEveryN()));
			}
		})
			.on(DeliveryConfirmed.class,
					(event, about) -> count.count(event.orderId(), event.customerId(), about.time()));
	}
}
