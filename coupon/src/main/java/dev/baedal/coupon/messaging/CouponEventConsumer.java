package dev.baedal.coupon.messaging;

import dev.baedal.coupon.application.CountDelivery;
import dev.baedal.coupon.application.ErasePersonalData;
import dev.baedal.coupon.application.RecordLoyaltyOrder;
import dev.baedal.coupon.application.SettleCoupons;
import dev.baedal.coupon.domain.LoyaltyOrder;
import dev.baedal.coupon.messaging.ConsumedEvents.CustomerErased;
import dev.baedal.coupon.messaging.ConsumedEvents.DeliveryConfirmed;
import dev.baedal.coupon.messaging.ConsumedEvents.OrderAbandoned;
import dev.baedal.coupon.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.coupon.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.coupon.messaging.ConsumedEvents.OrderPlaced;
import dev.baedal.coupon.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.coupon.messaging.ConsumedEvents.SettlementAsked;
import dev.baedal.messaging.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Maps each consumed event to its use case. Only delivered orders count for loyalty, so an early end has no count to
 * undo.
 */
@Configuration(proxyBeanMethods = false)
class CouponEventConsumer {

	@Bean
	EventHandlers couponHandlers(RecordLoyaltyOrder remember, CountDelivery count, SettleCoupons end,
			ErasePersonalData erase) {
		return new EventHandlers().on(OrderPlaced.class, event -> placed(remember, event))
			.on(DeliveryConfirmed.class, (event, about) -> {
				count.count(event.orderId(), event.customerId(), about.time());
				end.delivered(event.orderId());
			})
			.on(OrderAbandoned.class, event -> end.abandoned(event.orderId(), event.customerId()))
			.on(OrderRejected.class, event -> end.rejected(event.orderId(), event.customerId()))
			.on(OrderCancelled.class, event -> end.cancelled(event.orderId(), event.customerId(), event.asksCoupon()))
			.on(SettlementAsked.class, event -> {
				if (event.asksCoupon()) {
					end.answerAgain(event.orderId(), event.customerId());
				}
			})
			.on(OrderAnonymised.class, event -> erase.order(event.orderId()))
			.on(CustomerErased.class, (event, about) -> erase.customer(event.customerId(), about.time()));
	}

	private static void placed(RecordLoyaltyOrder remember, OrderPlaced event) {
		if (event.isLoyalty()) {
			remember.remember(new LoyaltyOrder(event.orderId(), event.customerId(), event.storeId(),
					event.policy().couponEveryN()));
		}
		if (event.isGated()) {
			remember.rememberGate(event.orderId(), event.customerId());
		}
	}
}
