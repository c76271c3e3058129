package dev.baedal.delivery.application;

import java.time.Clock;
import java.time.Duration;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.deadline.Overdue;
import dev.baedal.platform.deadline.Uptime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Deadlines of the waiting states of a delivery. */
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
		return new Overdue("arrive", clock, properties.arriveDeadline(), deliveries::findOnTheRoad);
	}

	@Bean
	Uptime uptime(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new Uptime(jdbc, clock, transactions);
	}

	@Bean
	Overdue overdueConfirmations(Uptime uptime) {
		return new Overdue("confirm", clock, properties.closeAfter(),
				(before, page) -> deliveries.findArrived(uptime.ago(properties.closeAfter()), clock.instant(), page));
	}

	@Bean
	Overdue overdueParcels(Uptime uptime) {
		return new Overdue("parcel", clock, properties.closeParcelAfter(), (before, page) -> deliveries
			.findShipped(uptime.ago(properties.closeParcelAfter()), clock.instant(), page));
	}

	@Bean
	Overdue overdueCoupons() {
		return waiting("coupon", DeliveryStatus.WAITING_COUPON, properties.couponDeadline());
	}

	@Bean
	Overdue overdueRevocations() {
		return waiting("revocation", DeliveryStatus.CANCELLING, properties.couponDeadline());
	}

	@Bean
	Overdue overdueFailures() {
		return waiting("failed", DeliveryStatus.FAILED, properties.failureDeadline());
	}

	/** The wait for order's answer, not for the customer's confirmation. */
	@Bean
	Overdue overdueAnswers() {
		return waiting("close", DeliveryStatus.CONFIRMING, properties.answerDeadline());
	}

	private Overdue waiting(String kind, DeliveryStatus status, Duration deadline) {
		return new Overdue(kind, clock, deadline, (before, page) -> deliveries.findWaiting(status, before, page));
	}
}
