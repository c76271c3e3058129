package dev.baedal.order.application.placing;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.Refused;

/** The payment provider declined, so there is no order. Mapped to 402. */
public class PaymentDeclined extends Refused {

	public PaymentDeclined() {
		super(Sentence.DECLINED);
	}
}
