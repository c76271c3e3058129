package dev.baedal.order.application.placing;

import java.time.Duration;

import dev.baedal.platform.problem.RetryLater;
import org.springframework.http.HttpStatus;

/**
 * The coupon service is unavailable: an order that redeems a coupon is refused (M13), others are placed. Mapped to 503.
 */
public class CouponUnavailable extends RetryLater {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	CouponUnavailable() {
		super(HttpStatus.SERVICE_UNAVAILABLE, "지금은 쿠폰을 확인할 수 없습니다. 잠시 후 다시 주문하시거나 쿠폰 없이 주문해 주세요.", RETRY_AFTER);
	}
}
