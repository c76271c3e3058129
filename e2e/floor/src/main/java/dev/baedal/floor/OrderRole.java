package dev.baedal.floor;

import java.net.URI;

import dev.baedal.floor.PaymentClient.PayRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Order without its safeguards: no pricing, no outbox, no idempotency, no circuit breaker. Two commits and a call.
 */
@RestController
@EnableFeignClients
@ConditionalOnProperty(name = "floor.role", havingValue = "order")
class OrderRole {

	private static final long PRICE = 18_000;

	private final BareOrders orders;
	private final PaymentClient payments;

	OrderRole(BareOrders orders, PaymentClient payments) {
		this.orders = orders;
		this.payments = payments;
	}

	@PostMapping("/orders")
	ResponseEntity<Placed> place(@RequestBody PlaceRequest request) {
		BareOrder order = orders
			.save(new BareOrder(request.customerId(), request.foodId(), request.qty(), request.address()));
		payments.pay(new PayRequest(order.orderId(), PRICE));
		order.pay();
		orders.save(order);
		return ResponseEntity.created(URI.create("/orders/" + order.orderId()))
			.body(new Placed(order.orderId(), PRICE));
	}

	record PlaceRequest(String customerId, long foodId, int qty, String address) {}

	/** @param price in won */
	record Placed(long orderId, long price) {}
}
