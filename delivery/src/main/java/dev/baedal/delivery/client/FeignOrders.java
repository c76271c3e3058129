package dev.baedal.delivery.client;

import dev.baedal.delivery.application.confirming.Orders;
import org.springframework.stereotype.Component;

@Component
class FeignOrders implements Orders {

	private final OrderClient client;

	FeignOrders(OrderClient client) {
		this.client = client;
	}

	@Override
	public Answer close(long orderId) {
		return client.close(orderId);
	}
}
