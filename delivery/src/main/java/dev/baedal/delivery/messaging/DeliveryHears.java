package dev.baedal.delivery.messaging;

import dev.baedal.delivery.application.FollowOrder;
import dev.baedal.delivery.messaging.Heard.CookFinished;
import dev.baedal.delivery.messaging.Heard.OrderAccepted;
import dev.baedal.delivery.messaging.Heard.OrderCancelled;
import dev.baedal.delivery.messaging.Heard.OrderPlaced;
import dev.baedal.delivery.messaging.Heard.OrderRejected;
import dev.baedal.delivery.messaging.Heard.SettlementAsked;
import dev.baedal.messaging.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which event leads to what. */
@Configuration(proxyBeanMethods = false)
class DeliveryHears {

	@Bean
	EventHandlers deliveryHandlers(FollowOrder follow) {
		return new EventHandlers()
			.on(OrderPlaced.class, event -> follow.placed(event.orderId(), event.customerId(), event.storeId(),
					event.region(), event.address()))
			.on(OrderAccepted.class, event -> follow.accepted(event.orderId()))
			.on(CookFinished.class, event -> follow.cooked(event.orderId()))
			.on(OrderRejected.class, event -> follow.cancelled(event.orderId(), event.customerId(), event.storeId()))
			.on(OrderCancelled.class, event -> follow.cancelled(event.orderId(), event.customerId(), event.storeId()))
			.on(SettlementAsked.class, event -> answerAgain(follow, event));
	}

	private static void answerAgain(FollowOrder follow, SettlementAsked event) {
		if (event.outstanding().contains("DELIVERY")) {
			follow.cancelled(event.orderId(), event.customerId(), event.storeId());
		}
	}
}
