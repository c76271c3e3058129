package dev.baedal.order.application;

import java.util.Arrays;

import dev.baedal.platform.lifecycle.Status;

/** Why a coupon cannot be redeemed, and what the customer is told. */
enum CouponObstacle implements Status {

	OTHER_STORE("다른 가게 쿠폰", "다른 가게의 쿠폰입니다."),
	USED("사용된 쿠폰", "이미 사용한 쿠폰입니다."),
	RESERVED("사용중인 쿠폰", "다른 주문에 사용 중인 쿠폰입니다."),
	EXPIRED("기간 만료", "사용 기간이 지난 쿠폰입니다."),
	REVOKED("쿠폰취소됨", "취소된 쿠폰입니다."),
	/** Also for what coupon may say one day, and order does not know yet. */
	NOT_USABLE("사용할 수 없음", "이 주문에 사용할 수 없는 쿠폰입니다.");

	private final String label;
	private final String sentence;

	CouponObstacle(String label, String sentence) {
		this.label = label;
		this.sentence = sentence;
	}

	static CouponObstacle of(String refusal) {
		return Arrays.stream(values()).filter(known -> known.name().equals(refusal)).findFirst().orElse(NOT_USABLE);
	}

	@Override
	public String label() {
		return label;
	}

	String sentence() {
		return sentence;
	}
}
