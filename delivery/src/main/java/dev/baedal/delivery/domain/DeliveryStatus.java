package dev.baedal.delivery.domain;

import dev.baedal.platform.lifecycle.Status;

/** Where a delivery stands. */
public enum DeliveryStatus implements Status {

	/** Known in advance, and nothing to pick yet (M14). */
	WAITING("주문됨"),
	READY("요리완료됨"),
	PICKED("배달시작됨"),
	ARRIVED("배달도착됨"),
	/** The customer confirmed; order has not answered yet. */
	CONFIRMING("배달확인중"),
	CONFIRMED("배달완료됨"),
	CANCELLED("배달취소됨");

	private final String label;

	DeliveryStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
