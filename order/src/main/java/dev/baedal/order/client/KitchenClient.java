package dev.baedal.order.client;

import dev.baedal.order.application.cancelling.Kitchen.Decision;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "store", url = "${baedal.url.store}", fallbackFactory = KitchenFallback.class)
interface KitchenClient {

	@PostMapping("/internal/cookings/{orderId}/cancel-claims")
	ClaimReply claim(@PathVariable("orderId") long orderId, @RequestBody ClaimRequest request);

	record ClaimRequest(String customerId, long storeId, CancelPolicy cancelPolicy, String reason) {}

	/** @param decision never UNKNOWN from the kitchen itself; null when another program responded */
	record ClaimReply(Decision decision, String status, String statusLabel, String reason) {}
}
