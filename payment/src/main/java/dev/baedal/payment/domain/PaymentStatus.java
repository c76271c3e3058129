package dev.baedal.payment.domain;

import dev.baedal.platform.lifecycle.Status;

/** The states of a payment. */
public enum PaymentStatus implements Status {

	REQUESTED("결제요청됨"), APPROVED("결제됨"), DECLINED("결제거절됨"), REFUNDING("환불중"), CANCELLED("결제취소됨");

	private final String label;

	PaymentStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
