package dev.baedal.customer.domain;

import java.util.Set;

/** The status of the kitchen's part. */
public enum CookingState implements Stage<CookingState> {

	RECEIVED("주문됨"),
	ACCEPTED("수락됨", RECEIVED),
	REJECTED("거절됨", RECEIVED),
	STARTED("요리시작됨", RECEIVED, ACCEPTED),
	FINISHED("요리완료됨", RECEIVED, ACCEPTED, STARTED),
	CANCELLED("요리취소됨", RECEIVED, ACCEPTED, REJECTED, STARTED, FINISHED);

	private final String label;
	private final Set<CookingState> after;

	CookingState(String label, CookingState... after) {
		this.label = label;
		this.after = Set.of(after);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public Set<CookingState> after() {
		return after;
	}
}
