package dev.baedal.notification.domain;

/** What people are told about (M10). The words of each are in {@code notifications.properties}. */
public enum Kind {

	ORDER_ACCEPTED("주문수락"),
	ORDER_REJECTED("주문거절"),
	COOK_STARTED("요리시작"),
	COOK_FINISHED("요리완료"),
	PICKED("배달시작"),
	DELIVERY_RELEASED("배달재배정"),
	DELIVERED("배달완료"),
	ORDER_CANCELLED("주문취소"),
	PAYMENT_CANCELLED("결제취소"),
	COUPON_ISSUED("쿠폰발행");

	private final String label;

	Kind(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
