package dev.baedal.customer.domain;

import java.util.Set;

/** The status of the payment. */
public enum PaymentState implements Stage<PaymentState> {

	APPROVED("결제됨"), CANCELLED("결제취소됨", APPROVED);

	private final String label;
	private final Set<PaymentState> after;

	PaymentState(String label, PaymentState... after) {
		this.label = label;
		this.after = Set.of(after);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public Set<PaymentState> after() {
		return after;
	}
}
