package dev.baedal.order.application.placing;

import java.time.Clock;
import java.time.Duration;

import dev.baedal.order.application.OrderProperties;
import dev.baedal.order.domain.Orders;
import dev.baedal.order.domain.PaymentFailure;
import dev.baedal.platform.deadline.DueOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Abandons orders whose payment is pending for longer than its deadline, as after a crash, so that no order waits for
 * ever.
 */
@Component
class ExpireUnpaidOrders {

	private static final Logger log = LoggerFactory.getLogger(ExpireUnpaidOrders.class);

	private final Orders orders;
	private final PlacementTransactions transactions;
	private final Clock clock;
	private final Duration deadline;

	ExpireUnpaidOrders(Orders orders, PlacementTransactions transactions, Clock clock, OrderProperties properties) {
		this.orders = orders;
		this.transactions = transactions;
		this.clock = clock;
		this.deadline = properties.paymentDeadline();
	}

	@Scheduled(fixedDelayString = "${baedal.order.expiry-interval:5s}")
	void expire() {
		DueOrders.forEach("payment", orders.findUnpaidSince(clock.instant().minus(deadline), DueOrders.BATCH),
				orderId -> {
					transactions.abandon(orderId, PaymentFailure.UNAVAILABLE,
							"payment was not settled within " + deadline);
					log.info("Order {} is abandoned: the outcome of its payment is unknown", orderId);
				});
	}
}
