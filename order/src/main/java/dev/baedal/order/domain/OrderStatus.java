package dev.baedal.order.domain;

import dev.baedal.platform.lifecycle.Status;

/** The states of an order. */
public enum OrderStatus implements Status {

	PAYMENT_PENDING("결제대기"),
	PAYMENT_FAILED("결제실패"),
	PLACED("주문됨"),
	ACCEPTED("수락됨"),
	REJECTED("거절됨"),
	COOKING("요리시작됨"),
	COOKED("요리완료됨"),
	DELIVERING("배달시작됨"),
	DELIVERED("배달완료됨"),
	CANCELLED("주문취소됨");

	private final String label;

	OrderStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
