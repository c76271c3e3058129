package dev.baedal.customer.domain;

import java.util.Set;

/** The status of the delivery. */
public enum DeliveryState implements Stage<DeliveryState> {

	WAITING("주문됨"),
	READY("요리완료됨", WAITING),
	PICKED("배달시작됨", WAITING, READY),
	ARRIVED("배달도착됨", WAITING, READY, PICKED),
	/** The rider could not hand the order over; an operator releases the delivery or cancels the order. */
	FAILED("배달실패됨", WAITING, READY, PICKED, ARRIVED),
	CONFIRMED("배달완료됨", WAITING, READY, PICKED, ARRIVED),
	CANCELLED("배달취소됨", WAITING, READY, PICKED, ARRIVED, FAILED);

	private final String label;
	private final Set<DeliveryState> after;

	DeliveryState(String label, DeliveryState... after) {
		this.label = label;
		this.after = Set.of(after);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public Set<DeliveryState> after() {
		return after;
	}
}
