package dev.baedal.notification.domain;

/** The kinds of message (M10). Their templates are in {@code notifications.properties}. */
public enum Kind {

	ORDER_RECEIVED("가게확인중"),
	ORDER_ACCEPTED("주문수락"),
	ORDER_REJECTED("주문거절"),
	COOK_STARTED("요리시작"),
	COOK_DELAYED("준비지연"),
	COOK_FINISHED("요리완료"),
	PICKED("배달시작"),
	DELIVERY_RELEASED("배달재배정"),
	DELIVERED("배달완료"),
	ORDER_CANCELLED("주문취소"),
	PAYMENT_CANCELLED("결제취소"),
	COUPON_ISSUED("쿠폰발행"),
	COUPON_REVOKED("쿠폰취소"),
	COUPON_RETURNED("쿠폰반환"),
	CANCEL_HELD("취소보류"),
	CANCEL_REFUSED("취소거절"),
	CANCEL_EXPIRED("취소기한만료"),
	DELIVERY_FAILED("배달실패"),

	/** For the owner of a store. */
	STORE_NEW_ORDER("새주문"),
	/** For the owner, also for a cancel that the owner did not decide, so that nothing is cooked in vain. */
	STORE_ORDER_CANCELLED("주문취소"),
	/** For the owner: a cancel request waits for the owner's decision. */
	STORE_CANCEL_ASKED("취소요청"),
	/** For the rider who has the delivery, so that a cancelled order is not delivered. */
	RIDER_ORDER_CANCELLED("주문취소"),
	/** For the rider from whom an operator took the delivery. */
	RIDER_DELIVERY_TAKEN("배달해제");

	private final String label;

	Kind(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
