package dev.baedal.payment.application;

import java.time.Clock;

import dev.baedal.payment.domain.PaymentStatus;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.deadline.Overdue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The states in which a payment can wait, each with its deadline. */
@Configuration(proxyBeanMethods = false)
class PaymentDeadlines {

	@Bean
	Overdue overdueRequests(Payments payments, Clock clock, PaymentProperties properties) {
		return new Overdue("payment", clock, properties.requestDeadline(),
				(before, page) -> payments.findWaiting(PaymentStatus.REQUESTED, before, page));
	}

	@Bean
	Overdue overdueRefunds(Payments payments, Clock clock, RefundProperties properties) {
		return new Overdue("refund", clock, properties.deadline(),
				(before, page) -> payments.findWaiting(PaymentStatus.REFUNDING, before, page));
	}
}
