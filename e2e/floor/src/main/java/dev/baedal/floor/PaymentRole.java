package dev.baedal.floor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Payment without a provider: one commit. */
@RestController
@ConditionalOnProperty(name = "floor.role", havingValue = "payment")
class PaymentRole {

	private final BarePayments payments;

	PaymentRole(BarePayments payments) {
		this.payments = payments;
	}

	@PostMapping("/payments")
	void pay(@RequestBody PaymentClient.PayRequest request) {
		payments.save(new BarePayment(request.orderId(), request.amount()));
	}
}
