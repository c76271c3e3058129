package dev.baedal.delivery.messaging;

import dev.baedal.delivery.application.FollowOrder;
import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.messaging.ConsumedEvents.CookDelayed;
import dev.baedal.delivery.messaging.ConsumedEvents.CookFinished;
import dev.baedal.delivery.messaging.ConsumedEvents.CouponRevoked;
import dev.baedal.delivery.messaging.ConsumedEvents.OrderAccepted;
import dev.baedal.delivery.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.delivery.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.delivery.messaging.ConsumedEvents.OrderPlaced;
import dev.baedal.delivery.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.delivery.messaging.ConsumedEvents.SettlementAsked;
import dev.baedal.delivery.messaging.ConsumedEvents.StorePeopleChanged;
import dev.baedal.messaging.BatchRows;
import dev.baedal.messaging.EventHandlers;
import dev.baedal.platform.security.ownership.StorePeopleCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Maps each consumed event to its use case. */
@Configuration(proxyBeanMethods = false)
class DeliveryEventConsumer {

	private static final String COUPON = "COUPON";

	@Bean
	BatchRows<Delivery> deliveriesOfBatch(Deliveries deliveries) {
		return new BatchRows<>(BatchRows.oneOrMany(deliveries::findById, deliveries::findByOrderIdIn),
				Delivery::getOrderId, deliveries::save);
	}

	@Bean
	StorePeopleCopy storePeople(JdbcClient jdbc) {
		return new StorePeopleCopy(jdbc);
	}

	@Bean
	EventHandlers deliveryHandlers(FollowOrder follow, StorePeopleCopy people, BatchRows<Delivery> deliveries) {
		return new EventHandlers().on(OrderPlaced.class, event -> follow.placed(event.order()))
			.on(OrderAccepted.class, event -> follow.accepted(event.orderId(), event.promisedAt()))
			.on(CookDelayed.class, event -> follow.delayed(event.orderId(), event.promisedAt()))
			.on(CookFinished.class, event -> follow.cooked(event.orderId()))
			.on(OrderRejected.class,
					event -> follow.cancelled(event.orderId(), event.customerId(), event.storeId(), false))
			.on(OrderCancelled.class,
					event -> follow.cancelled(event.orderId(), event.customerId(), event.storeId(),
							event.outstanding().contains(COUPON)))
			.on(CouponRevoked.class, event -> follow.couponRevoked(event.orderId()))
			.on(SettlementAsked.class, event -> answerAgain(follow, event))
			.on(OrderAnonymised.class, event -> follow.anonymise(event.orderId()))
			.together(deliveries)
			.on(StorePeopleChanged.class, event -> people.keep(event.storeId(), event.version(), event.hashes()));
	}

	private static void answerAgain(FollowOrder follow, SettlementAsked event) {
		if (event.outstanding().contains("DELIVERY")) {
			boolean coupon = event.outstanding().contains(COUPON);
			follow.cancelled(event.orderId(), event.customerId(), event.storeId(), coupon);
			if (!coupon) {
				// order has coupon's answer or needs none: finish the cancellation, since no CouponRevoked will arrive
				follow.couponRevoked(event.orderId());
			}
		}
	}
}
