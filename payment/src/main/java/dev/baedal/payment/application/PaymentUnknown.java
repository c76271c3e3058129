package dev.baedal.payment.application;

import java.time.Duration;

import dev.baedal.platform.problem.RetryLater;
import org.springframework.http.HttpStatus;

/** The provider's outcome is unknown. The payment stays REQUESTED until order abandons it. Mapped to 503. */
class PaymentUnknown extends RetryLater {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	PaymentUnknown() {
		super(HttpStatus.SERVICE_UNAVAILABLE, "The payment provider gave no answer; what it did is unknown",
				RETRY_AFTER);
	}
}
