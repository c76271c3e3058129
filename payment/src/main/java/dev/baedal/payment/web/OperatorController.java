package dev.baedal.payment.web;

import dev.baedal.payment.application.RefundByHand;
import dev.baedal.platform.operator.OperatorCommandRequest;
import dev.baedal.platform.operator.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
@ResponseStatus(HttpStatus.NO_CONTENT)
class OperatorController {

	private static final Logger log = LoggerFactory.getLogger(OperatorController.class);

	private final RefundByHand refund;

	OperatorController(RefundByHand refund) {
		this.refund = refund;
	}

	@PutMapping("/operator/payments/{orderId}/retry")
	void retry(@PathVariable long orderId, @Valid @RequestBody OperatorCommandRequest request) {
		refund.retry(orderId, request.reason());
		log.warn("An operator retries the refund of order {}: {}", orderId, request.reason());
	}

	@PutMapping("/operator/payments/{orderId}/settle")
	void settle(@PathVariable long orderId, @Valid @RequestBody Settled settled) {
		refund.settle(orderId, settled.refunded(), settled.reason());
		log.warn("An operator settled the refund of order {}, {} won: {}", orderId, settled.refunded(),
				settled.reason());
	}

	/** @param refunded the amount that the customer has received, in won */
	record Settled(@NotNull(message = WON) @PositiveOrZero(message = WON) Long refunded, @Reason String reason) {

		private static final String WON = "{field.wonFromZero}";
	}
}
