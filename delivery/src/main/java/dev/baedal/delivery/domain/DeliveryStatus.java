package dev.baedal.delivery.domain;

import dev.baedal.platform.lifecycle.Status;

/** The status of a delivery. */
public enum DeliveryStatus implements Status {

	/** Known in advance; not yet offered to riders (M14). */
	WAITING("주문됨"),
	/** Ready to leave, but waits until coupon has issued the order's coupon (M19). */
	WAITING_COUPON("쿠폰발행대기"),
	READY("요리완료됨"),
	PICKED("배달시작됨"),
	ARRIVED("배달도착됨"),
	/** The customer confirmed, or the staff handed the order over; order has not answered yet. */
	CONFIRMING("배달확인중"),
	CONFIRMED("배달완료됨"),
	/** The rider could not hand the order over; an operator decides. */
	FAILED("배달실패됨"),
	/** The order ended; its coupon has to be revoked first (M19). */
	CANCELLING("배달취소중"),
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
