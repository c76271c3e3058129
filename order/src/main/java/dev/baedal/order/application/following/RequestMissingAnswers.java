package dev.baedal.order.application.following;

import java.time.Clock;
import java.time.Instant;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.application.OrderProperties;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.DueOrders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Re-requests missing settlement answers, e.g. after an operator discarded the event. A few times only: a request stays
 * on the topic while a service is down.
 */
@Component
class RequestMissingAnswers {

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;
	private final OrderProperties properties;
	private final TransactionTemplate transaction;

	RequestMissingAnswers(Orders orders, Outbox outbox, Clock clock, OrderProperties properties,
			PlatformTransactionManager transactions) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
		this.properties = properties;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelayString = "${baedal.order.expiry-interval:5s}")
	void ask() {
		Instant before = clock.instant().minus(properties.settlementDeadline());
		DueOrders.forEach("settlement",
				orders.findUnsettledSince(before, 0, properties.settlementAsks() - 1, DueOrders.BATCH),
				orderId -> transaction.executeWithoutResult(status -> ask(orderId, before)));
	}

	private void ask(long orderId, Instant before) {
		orders.findForUpdate(orderId)
			.flatMap(order -> order.requestMissingAnswers(before, clock.instant()))
			.ifPresent(outbox::publish);
	}
}
