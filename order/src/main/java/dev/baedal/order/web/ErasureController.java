package dev.baedal.order.web;

import dev.baedal.order.application.retention.RequestErasure;
import dev.baedal.platform.operator.OperatorCommandRequest;
import dev.baedal.platform.personal.CustomerInPath;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes erasure requests of customers (M45). Order takes them, since it knows whether a customer has open orders. */
@RestController
class ErasureController {

	private final RequestErasure requestErasure;

	ErasureController(RequestErasure requestErasure) {
		this.requestErasure = requestErasure;
	}

	/** A repeated call while the request waits extends the same request to the orders placed since. */
	@DeleteMapping("/personalData/{customerId}")
	@ResponseStatus(HttpStatus.ACCEPTED)
	RequestErasure.Noted erase(@PathVariable String customerId) {
		return requestErasure.erase(CustomerInPath.check(customerId));
	}

	/** Takes a request that the customer made by letter; the gateway has no route to it. */
	@PutMapping("/operator/personalData/{customerId}/erase")
	@ResponseStatus(HttpStatus.ACCEPTED)
	RequestErasure.Noted force(@PathVariable String customerId, @Valid @RequestBody OperatorCommandRequest because) {
		return requestErasure.force(CustomerInPath.check(customerId), because.reason());
	}
}
