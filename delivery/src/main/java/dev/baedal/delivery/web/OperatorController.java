package dev.baedal.delivery.web;

import dev.baedal.delivery.application.gating.OpenGate;
import dev.baedal.delivery.application.riding.PickDelivery;
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

/** Manual intervention by an operator; the gateway has no route here. */
@RestController
class OperatorController {

	private static final Logger log = LoggerFactory.getLogger(OperatorController.class);

	private final PickDelivery pickDelivery;

	private final OpenGate openGate;

	OperatorController(PickDelivery pickDelivery, OpenGate openGate) {
		this.pickDelivery = pickDelivery;
		this.openGate = openGate;
	}

	@PutMapping("/operator/deliveries/{orderId}/release")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void release(@PathVariable long orderId, @Valid @RequestBody OperatorCommandRequest request) {
		pickDelivery.release(orderId, request.reason());
		log.warn("An operator released the delivery of order {} from its rider: {}", orderId, request.reason());
	}

	/** Starts a delivery without its coupon: a core service must not wait for ever for a supporting one (M39). */
	@PutMapping("/operator/deliveries/{orderId}/skip-coupon")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void skipCoupon(@PathVariable long orderId, @Valid @RequestBody OperatorCommandRequest request) {
		openGate.skip(orderId, request.reason());
		log.warn("An operator started the delivery of order {} without its coupon: {}", orderId, request.reason());
	}
}
