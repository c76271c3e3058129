package dev.baedal.order.client;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "payment", url = "${baedal.url.payment}", fallbackFactory = PaymentFallback.class)
interface PaymentClient {

	@PostMapping("/internal/payments")
	PayReply pay(@RequestBody PayRequest request);

	@GetMapping("/internal/payments/ready")
	PayReply ready();

	/** @param amount in won */
	record PayRequest(long orderId, String customerId, long amount) {}

	record PayReply(Outcome outcome) {

		enum Outcome {
			APPROVED, DECLINED, NOT_ASKED, UNKNOWN, READY
		}
	}
}
