package dev.baedal.order.application.placing;

import java.time.Duration;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.RetryLater;

/**
 * The coupon service is unavailable: an order that redeems a coupon is refused (M13), others are placed. Mapped to 503.
 */
public class CouponUnavailable extends RetryLater {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	CouponUnavailable() {
		super(RETRY_AFTER, Sentence.COUPON_SILENT);
	}
}
