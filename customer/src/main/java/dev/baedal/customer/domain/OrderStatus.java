package dev.baedal.customer.domain;

import java.util.Set;

/**
 * The order's status, in the order service's terms. CANCELLED overrides all but DELIVERED; nothing overrides these two.
 */
public enum OrderStatus implements Stage<OrderStatus> {

	PLACED("주문됨"),
	ACCEPTED("수락됨", PLACED),
	REJECTED("거절됨", PLACED),
	COOKING("요리시작됨", PLACED, ACCEPTED),
	COOKED("요리완료됨", PLACED, ACCEPTED, COOKING),
	DELIVERING("배달시작됨", PLACED, ACCEPTED, COOKING, COOKED),
	DELIVERED("배달완료됨", PLACED, ACCEPTED, COOKING, COOKED, DELIVERING),
	CANCELLED("주문취소됨", PLACED, ACCEPTED, REJECTED, COOKING, COOKED, DELIVERING);

	private final String label;
	private final Set<OrderStatus> after;

	OrderStatus(String label, OrderStatus... after) {
		this.label = label;
		this.after = Set.of(after);
	}

	/** Whether the order has ended, so that nothing is left to cancel. */
	public boolean isEnd() {
		return this == REJECTED || this == DELIVERED || this == CANCELLED;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public Set<OrderStatus> after() {
		return after;
	}
}
