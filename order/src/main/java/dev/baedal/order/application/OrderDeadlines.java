package dev.baedal.order.application;

import java.time.Clock;

import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.Overdue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an order can wait in this service. */
@Configuration(proxyBeanMethods = false)
class OrderDeadlines {

	@Bean
	Overdue overduePayments(Orders orders, Clock clock, OrderProperties properties) {
		return new Overdue("payment", clock, properties.paymentDeadline(), orders::findUnpaidSince);
	}

	@Bean
	Overdue overdueStores(Orders orders, Clock clock, OrderProperties properties) {
		return new Overdue("store", clock, properties.storeDeadline(), orders::findUnansweredSince);
	}

	@Bean
	Overdue overdueCancels(Orders orders, Clock clock, HoldProperties properties) {
		return new Overdue("cancel", clock, properties.patience(), orders::findHeldSince);
	}

	/** Those that were asked for in vain. */
	@Bean
	Overdue overdueSettlements(Orders orders, Clock clock, OrderProperties properties) {
		return new Overdue("settlement", clock, properties.settlementDeadline(), (before, page) -> orders
			.findUnsettledSince(before, properties.settlementAsks(), Integer.MAX_VALUE, page));
	}
}
