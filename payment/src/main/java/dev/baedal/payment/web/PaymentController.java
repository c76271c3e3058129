package dev.baedal.payment.web;

import dev.baedal.payment.application.TakePayment;
import dev.baedal.payment.domain.Payment;
import dev.baedal.payment.domain.PaymentStatus;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Called by order only; the gateway has no route to it. */
@RestController
@RequestMapping("/internal/payments")
class PaymentController {

	private final TakePayment takePayment;

	PaymentController(TakePayment takePayment) {
		this.takePayment = takePayment;
	}

	@PostMapping
	PayReply pay(@Valid @RequestBody PayRequest request) {
		Payment payment = takePayment.take(request.orderId(), request.customerId(), request.amount());
		return new PayReply(
				payment.getStatus() == PaymentStatus.APPROVED ? PayReply.Outcome.APPROVED : PayReply.Outcome.DECLINED);
	}

	/** Lets order warm up its client before the first customer's request. */
	@GetMapping("/ready")
	PayReply ready() {
		return new PayReply(PayReply.Outcome.READY);
	}

	record PayReply(Outcome outcome) {

		enum Outcome {
			APPROVED, DECLINED, READY
		}
	}
}
