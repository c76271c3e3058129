package dev.baedal.order.application.placing;

import java.time.Duration;

import dev.baedal.platform.problem.RetryLater;
import org.springframework.http.HttpStatus;

/** The payment service is overloaded or unavailable, so there is no order (M21). Mapped to 503. */
public class PaymentUnavailable extends RetryLater {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	public PaymentUnavailable() {
		super(HttpStatus.SERVICE_UNAVAILABLE, "결제시스템이 과중된 상태입니다. 잠시 후 다시 주문해 주세요.", RETRY_AFTER);
	}
}
