package dev.baedal.floor;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "payment", url = "${floor.payment}")
interface PaymentClient {

	@PostMapping("/payments")
	void pay(@RequestBody PayRequest request);

	/** @param amount in won */
	record PayRequest(long orderId, long amount) {}
}
