package dev.baedal.delivery.application;

import java.time.Clock;
import java.time.Duration;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.deadline.Overdue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an order can wait on its way. */
@Configuration(proxyBeanMethods = false)
class DeliveryDeadlines {

	private final Deliveries deliveries;
	private final Clock clock;
	private final DeliveryProperties properties;

	DeliveryDeadlines(Deliveries deliveries, Clock clock, DeliveryProperties properties) {
		this.deliveries = deliveries;
		this.clock = clock;
		this.properties = properties;
	}

	@Bean
	Overdue overduePicks() {
		return waiting("pick", DeliveryStatus.READY, properties.pickDeadline());
	}

	@Bean
	Overdue overdueArrivals() {
		return waiting("arrive", DeliveryStatus.PICKED, properties.arriveDeadline());
	}

	@Bean
	Overdue overdueConfirmations() {
		return new Overdue("confirm", clock, properties.closeAfter(),
				(before, page) -> deliveries.findArrived(before, clock.instant(), page));
	}

	/** Order's answer, not the customer's. */
	@Bean
	Overdue overdueAnswers() {
		return waiting("close", DeliveryStatus.CONFIRMING, properties.answerDeadline());
	}

	private Overdue waiting(String kind, DeliveryStatus status, Duration deadline) {
		return new Overdue(kind, clock, deadline, (before, page) -> deliveries.findWaiting(status, before, page));
	}
}
