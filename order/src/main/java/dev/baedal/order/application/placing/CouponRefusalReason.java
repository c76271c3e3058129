package dev.baedal.order.application.placing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.platform.lifecycle.Status;

/**
 * The reasons why a coupon cannot be redeemed, each with the sentence shown when coupon gives no detail, and the
 * alternatives.
 */
enum CouponRefusalReason implements Status {

	OTHER_STORE("다른 가게 쿠폰", "다른 가게의 쿠폰입니다.", "ORDER_FROM_ITS_STORE"),
	USED("사용된 쿠폰", "이미 사용한 쿠폰입니다."),
	RESERVED("사용중인 쿠폰", "다른 주문에 사용 중인 쿠폰입니다.", "ORDER_WHEN_IT_IS_FREE"),
	NOT_YET("배달 전 쿠폰", "이 쿠폰을 드린 주문의 배달이 완료되면 쓸 수 있는 쿠폰입니다.", "ORDER_AFTER_THAT_DELIVERY"),
	TOO_SMALL("주문금액 부족", "주문 금액이 적어 쿠폰을 쓸 수 없습니다. 더 담아 주세요.", "ORDER_MORE"),
	EXPIRED("기간 만료", "사용 기간이 지난 쿠폰입니다."),
	REVOKED("쿠폰취소됨", "취소된 쿠폰입니다."),
	ORDER_ENDED("끝난 주문", "이미 끝난 주문에는 쿠폰을 쓸 수 없습니다. 새로 주문해 주세요.", "ORDER_AGAIN"),
	/** Stands for a reason of a newer coupon service that order does not know yet. */
	NOT_USABLE("사용할 수 없음", "이 주문에 사용할 수 없는 쿠폰입니다.");

	private static final List<String> ALWAYS = List.of("ORDER_WITHOUT_COUPON", "ORDER_WITH_ANOTHER_COUPON");

	private final String label;
	private final String sentence;
	private final List<String> allowed;

	CouponRefusalReason(String label, String sentence, String... allowed) {
		this.label = label;
		this.sentence = sentence;
		this.allowed = List.of(allowed);
	}

	static CouponRefusalReason of(String refusal) {
		return Arrays.stream(values()).filter(known -> known.name().equals(refusal)).findFirst().orElse(NOT_USABLE);
	}

	@Override
	public String label() {
		return label;
	}

	String sentence() {
		return sentence;
	}

	List<String> allowed() {
		return Stream.concat(allowed.stream(), ALWAYS.stream()).toList();
	}
}
