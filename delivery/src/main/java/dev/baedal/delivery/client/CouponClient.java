package dev.baedal.delivery.client;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "coupon", url = "${baedal.url.coupon}", fallbackFactory = CouponFallback.class)
interface CouponClient {

	@PostMapping("/internal/coupons/gates")
	GateReply gate(@RequestBody GateRequest request);

	record GateRequest(long orderId, String customerId, long storeId) {}

	/** All fields are null when the response is not coupon's own. */
	record GateReply(Decision decision, Long couponId, String reason) {

		enum Decision {
			ISSUED, REFUSED
		}
	}
}
