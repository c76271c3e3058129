package dev.baedal.order.application.placing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.Status;

/**
 * The reasons why a coupon cannot be redeemed, each with the sentence shown when coupon gives no detail, and the
 * alternatives.
 */
enum CouponRefusalReason implements Status {

	OTHER_STORE("다른 가게 쿠폰", Sentence.COUPON_OTHER_STORE, "ORDER_FROM_ITS_STORE"),
	USED("사용된 쿠폰", Sentence.COUPON_USED),
	RESERVED("사용중인 쿠폰", Sentence.COUPON_RESERVED, "ORDER_WHEN_IT_IS_FREE"),
	NOT_YET("배달 전 쿠폰", Sentence.COUPON_NOT_YET, "ORDER_AFTER_THAT_DELIVERY"),
	TOO_SMALL("주문금액 부족", Sentence.COUPON_TOO_SMALL, "ORDER_MORE"),
	EXPIRED("기간 만료", Sentence.COUPON_EXPIRED),
	REVOKED("쿠폰취소됨", Sentence.COUPON_REVOKED),
	ORDER_ENDED("끝난 주문", Sentence.COUPON_ORDER_ENDED, "ORDER_AGAIN"),
	/** Replaces a reason of a newer coupon service that order does not know yet. */
	NOT_USABLE("사용할 수 없음", Sentence.COUPON_REFUSED);

	private static final List<String> ALWAYS = List.of("ORDER_WITHOUT_COUPON", "ORDER_WITH_ANOTHER_COUPON");

	private final String label;
	private final Sentence sentence;
	private final List<String> allowed;

	CouponRefusalReason(String label, Sentence sentence, String... allowed) {
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

	Sentence sentence() {
		return sentence;
	}

	List<String> allowed() {
		return Stream.concat(allowed.stream(), ALWAYS.stream()).toList();
	}
}
