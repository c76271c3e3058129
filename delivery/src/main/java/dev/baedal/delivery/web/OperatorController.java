package dev.baedal.delivery.web;

import dev.baedal.delivery.application.PickDelivery;
import dev.baedal.platform.operator.Because;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator's hands; the gateway has no route here. */
@RestController
class OperatorController {

	private static final Logger log = LoggerFactory.getLogger(OperatorController.class);

	private final PickDelivery pickDelivery;

	OperatorController(PickDelivery pickDelivery) {
		this.pickDelivery = pickDelivery;
	}

	@PutMapping("/operator/deliveries/{orderId}/release")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void release(@PathVariable long orderId, @Valid @RequestBody Because because) {
		pickDelivery.release(orderId, because.reason());
		log.warn("The delivery of order {} taken from its rider by an operator: {}", orderId, because.reason());
	}
}
