package dev.baedal.delivery.client;

import dev.baedal.delivery.application.confirming.Orders;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "order", url = "${baedal.url.order}", configuration = OrderClientConfiguration.class,
		fallbackFactory = OrderFallback.class)
interface OrderClient {

	@PostMapping("/internal/orders/{orderId}/close")
	Orders.Answer close(@PathVariable("orderId") long orderId);
}
