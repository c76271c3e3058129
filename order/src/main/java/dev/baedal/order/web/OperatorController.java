package dev.baedal.order.web;

import dev.baedal.order.application.cancelling.CancelOrder;
import dev.baedal.platform.operator.OperatorCommandRequest;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Manual intervention by operators; the gateway has no route to it. */
@RestController
class OperatorController {

	private static final Logger log = LoggerFactory.getLogger(OperatorController.class);

	private final CancelOrder cancelOrder;

	OperatorController(CancelOrder cancelOrder) {
		this.cancelOrder = cancelOrder;
	}

	@PutMapping("/operator/orders/{orderId}/cancel")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable long orderId, @Valid @RequestBody OperatorCommandRequest request) {
		cancelOrder.force(orderId, request.reason());
		log.warn("An operator cancelled order {}: {}", orderId, request.reason());
	}
}
