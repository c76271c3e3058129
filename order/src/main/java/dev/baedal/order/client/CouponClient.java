package dev.baedal.order.client;

import dev.baedal.order.application.Coupons.Decision;
import dev.baedal.order.application.Coupons.Reservation;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "coupon", url = "${baedal.url.coupon}", fallbackFactory = CouponFallback.class)
interface CouponClient {

	@PostMapping("/internal/coupons/reservations")
	ReservationReply reserve(@RequestBody Reservation request);

	/**
	 * @param decision null when something else answered
	 * @param discount in won, when reserved
	 * @param detail why it is refused and what would do, for the customer; null from an older coupon
	 */
	record ReservationReply(Decision decision, String reason, Long discount, String detail) {}
}
