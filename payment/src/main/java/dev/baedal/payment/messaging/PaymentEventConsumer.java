package dev.baedal.payment.messaging;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.payment.application.CancelPayment;
import dev.baedal.payment.messaging.ConsumedEvents.OrderAbandoned;
import dev.baedal.payment.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.payment.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.payment.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.payment.messaging.ConsumedEvents.SettlementAsked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maps each consumed event to its use case. */
@Configuration(proxyBeanMethods = false)
class PaymentEventConsumer {

	@Bean
	EventHandlers paymentHandlers(CancelPayment payment) {
		return new EventHandlers()
			.on(OrderAbandoned.class, event -> payment.cancel(event.orderId(), event.customerId(), event.reason()))
			.on(OrderCancelled.class, event -> payment.cancel(event.orderId(), event.customerId(), event.reason()))
			.on(OrderRejected.class, event -> payment.cancel(event.orderId(), event.customerId(), event.reason()))
			.on(SettlementAsked.class, event -> answerAgain(payment, event))
			.on(OrderAnonymised.class, event -> payment.anonymise(event.orderId()));
	}

	private static void answerAgain(CancelPayment payment, SettlementAsked event) {
		if (event.outstanding().contains("PAYMENT")) {
			payment.cancel(event.orderId(), event.customerId(), event.reason());
		}
	}
}
