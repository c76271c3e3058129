package dev.baedal.payment.application;

import java.time.Duration;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.RetryLater;

/** The provider's outcome is unknown. The payment stays REQUESTED until order abandons it. Mapped to 503. */
class PaymentUnknown extends RetryLater {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	PaymentUnknown() {
		super(RETRY_AFTER, Sentence.PROVIDER_SILENT);
	}
}
