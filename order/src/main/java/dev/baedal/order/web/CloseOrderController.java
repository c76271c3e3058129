package dev.baedal.order.web;

import dev.baedal.order.application.following.CloseOrder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Called by delivery only; the gateway has no route to it. */
@RestController
class CloseOrderController {

	private final CloseOrder closeOrder;

	CloseOrderController(CloseOrder closeOrder) {
		this.closeOrder = closeOrder;
	}

	@PostMapping("/internal/orders/{orderId}/close")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(@PathVariable long orderId) {
		closeOrder.close(orderId);
	}
}
