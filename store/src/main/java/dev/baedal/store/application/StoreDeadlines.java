package dev.baedal.store.application;

import java.time.Clock;

import dev.baedal.platform.deadline.Overdue;
import dev.baedal.platform.deadline.Uptime;
import dev.baedal.store.domain.Cookings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Deadlines of an order that waits in the kitchen. */
@Configuration(proxyBeanMethods = false)
class StoreDeadlines {

	@Bean
	Uptime uptime(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		return new Uptime(jdbc, clock, transactions);
	}

	@Bean
	Overdue overdueAnswers(Cookings cookings, Uptime uptime, Clock clock, StoreProperties properties) {
		return new Overdue("answer", clock, properties.answerDeadline(),
				(before, page) -> cookings.findUnansweredSince(uptime.ago(properties.answerDeadline()), page));
	}

	@Bean
	Overdue overdueCookings(Cookings cookings, Clock clock, StoreProperties properties) {
		return new Overdue("cook", clock, properties.cookDeadline(), cookings::findUncookedSince);
	}

	@Bean
	Overdue overduePromises(Cookings cookings, Clock clock, StoreProperties properties) {
		return new Overdue("promise", clock, properties.promiseGrace(), cookings::findPromisedBefore);
	}

	/** Overdue only if an event is missing: order refuses a held cancel after 10 minutes and publishes that. */
	@Bean
	Overdue overdueCancels(Cookings cookings, Clock clock, StoreProperties properties) {
		return new Overdue("cancel", clock, properties.cancelDeadline(), cookings::findCancelRequestedSince);
	}
}
