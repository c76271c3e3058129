package dev.baedal.order.application.placing;

import java.time.Duration;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.RetryLater;

/** The payment service is overloaded or unavailable, so there is no order (M21). Mapped to 503. */
public class PaymentUnavailable extends RetryLater {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	public PaymentUnavailable() {
		super(RETRY_AFTER, Sentence.PAYMENT_BUSY);
	}
}
