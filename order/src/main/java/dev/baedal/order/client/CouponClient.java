package dev.baedal.order.client;

import dev.baedal.order.application.placing.Coupons.Decision;
import dev.baedal.order.application.placing.Coupons.Reservation;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "coupon", url = "${baedal.url.coupon}", fallbackFactory = CouponFallback.class)
interface CouponClient {

	@PostMapping("/internal/coupons/reservations")
	ReservationReply reserve(@RequestBody Reservation request);

	/**
	 * @param decision null when another program responded
	 * @param discount in won, when reserved
	 * @param detail for the customer: why the coupon is refused, and the alternatives; null from an older coupon
	 * service
	 */
	record ReservationReply(Decision decision, String reason, Long discount, String detail) {}
}
