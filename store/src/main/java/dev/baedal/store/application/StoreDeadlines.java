package dev.baedal.store.application;

import java.time.Clock;

import dev.baedal.platform.deadline.Overdue;
import dev.baedal.store.domain.Cookings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an order can wait in a kitchen. */
@Configuration(proxyBeanMethods = false)
class StoreDeadlines {

	@Bean
	Overdue overdueAnswers(Cookings cookings, Clock clock, StoreProperties properties) {
		return new Overdue("answer", clock, properties.answerDeadline(), cookings::findUnansweredSince);
	}

	@Bean
	Overdue overdueCookings(Cookings cookings, Clock clock, StoreProperties properties) {
		return new Overdue("cook", clock, properties.cookDeadline(), cookings::findUncookedSince);
	}

	/** Order refuses a held cancel after 10 minutes, and says so: what still waits here was never told. */
	@Bean
	Overdue overdueCancels(Cookings cookings, Clock clock, StoreProperties properties) {
		return new Overdue("cancel", clock, properties.cancelDeadline(), cookings::findCancelRequestedSince);
	}
}
