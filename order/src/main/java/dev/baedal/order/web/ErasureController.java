package dev.baedal.order.web;

import dev.baedal.order.application.EraseCustomer;
import dev.baedal.platform.operator.Because;
import dev.baedal.platform.personal.CustomerInPath;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer wants to be forgotten (M45). Order is asked since it knows whether something of theirs is still open. */
@RestController
class ErasureController {

	private final EraseCustomer eraseCustomer;

	ErasureController(EraseCustomer eraseCustomer) {
		this.eraseCustomer = eraseCustomer;
	}

	/** Asked again while it waits, it is the same request, and also means what was ordered since. */
	@DeleteMapping("/personalData/{customerId}")
	@ResponseStatus(HttpStatus.ACCEPTED)
	EraseCustomer.Noted erase(@PathVariable String customerId) {
		return eraseCustomer.erase(CustomerInPath.check(customerId));
	}

	/** For somebody who asked by letter; the gateway has no route here. */
	@PutMapping("/operator/personalData/{customerId}/erase")
	@ResponseStatus(HttpStatus.ACCEPTED)
	EraseCustomer.Noted force(@PathVariable String customerId, @Valid @RequestBody Because because) {
		return eraseCustomer.force(CustomerInPath.check(customerId), because.reason());
	}
}
