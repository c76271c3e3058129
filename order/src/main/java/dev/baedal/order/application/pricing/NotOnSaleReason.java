package dev.baedal.order.application.pricing;

import java.util.List;

import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.Status;

/**
 * The reasons why a menu item cannot be ordered now, each with the sentence for the customer and the alternatives
 * (M18).
 */
enum NotOnSaleReason implements Status {

	STORE_NOT_LIVE("영업안함", Sentence.NOT_LIVE, "ORDER_FROM_ANOTHER_STORE"),
	STORE_PAUSED("준비중", Sentence.PAUSED, "ORDER_LATER", "ORDER_FROM_ANOTHER_STORE"),
	STORE_CLOSED("영업종료", Sentence.CLOSED, "ORDER_LATER", "ORDER_FROM_ANOTHER_STORE"),
	WITHDRAWN("판매종료", Sentence.WITHDRAWN, "ORDER_ANOTHER_ITEM"),
	PRICE_CHANGED("가격변경", Sentence.TOTAL_CHANGED, "ORDER_AT_THE_NEW_PRICE", "ORDER_ANOTHER_ITEM"),
	BELOW_MINIMUM("최소주문금액미달", Sentence.BELOW_MINIMUM, "ORDER_MORE", "ORDER_FROM_ANOTHER_STORE"),
	QUOTE_EXPIRED("견적만료", Sentence.QUOTE_EXPIRED, "REQUEST_A_NEW_QUOTE"),
	SOLD_OUT("품절", Sentence.SOLD_OUT, "ORDER_LATER", "ORDER_ANOTHER_ITEM");

	private final String label;
	private final Sentence sentence;
	private final List<String> allowed;

	NotOnSaleReason(String label, Sentence sentence, String... allowed) {
		this.label = label;
		this.sentence = sentence;
		this.allowed = List.of(allowed);
	}

	@Override
	public String label() {
		return label;
	}

	Sentence sentence() {
		return sentence;
	}

	List<String> allowed() {
		return allowed;
	}
}
