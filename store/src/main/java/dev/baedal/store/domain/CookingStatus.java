package dev.baedal.store.domain;

import dev.baedal.platform.lifecycle.Status;

/** The status of a cooking. */
public enum CookingStatus implements Status {

	RECEIVED("주문됨"), ACCEPTED("수락됨"), REJECTED("거절됨"), STARTED("요리시작됨"), FINISHED("요리완료됨"), CANCELLED("요리취소됨");

	private final String label;

	CookingStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
