package dev.baedal.order.application;

import java.time.Clock;

import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.Overdue;
import dev.baedal.platform.deadline.Uptime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The states in which an order can wait in this service, each with its deadline. */
@Configuration(proxyBeanMethods = false)
class OrderDeadlines {

	@Bean
	Uptime uptime(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		return new Uptime(jdbc, clock, transactions);
	}

	@Bean
	Overdue overduePayments(Orders orders, Clock clock, OrderProperties properties) {
		return new Overdue("payment", clock, properties.paymentDeadline(), orders::findUnpaidSince);
	}

	@Bean
	Overdue overdueStores(Orders orders, Uptime uptime, Clock clock, OrderProperties properties) {
		return new Overdue("store", clock, properties.storeDeadline(),
				(before, page) -> orders.findUnansweredSince(uptime.ago(properties.storeDeadline()), page));
	}

	@Bean
	Overdue overdueCancels(Orders orders, Clock clock, HoldProperties properties) {
		return new Overdue("cancel", clock, properties.patience(), orders::findHeldSince);
	}

	/** Orders whose missing answers were requested as often as configured, in vain. */
	@Bean
	Overdue overdueSettlements(Orders orders, Clock clock, OrderProperties properties) {
		return new Overdue("settlement", clock, properties.settlementDeadline(), (before, page) -> orders
			.findUnsettledSince(before, properties.settlementAsks(), Integer.MAX_VALUE, page));
	}
}
