package dev.baedal.order.application.pricing;

import java.util.List;

import dev.baedal.platform.lifecycle.Status;

/**
 * The reasons why a menu item cannot be ordered now, each with the sentence for the customer and the alternatives
 * (M18).
 */
enum NotOnSaleReason implements Status {

	STORE_PAUSED("준비중", "지금은 주문을 받지 않는 가게입니다. 나중에 다시 주문해 주세요.", "ORDER_LATER", "ORDER_FROM_ANOTHER_STORE"),
	WITHDRAWN("판매종료", "더 이상 판매하지 않는 메뉴입니다. 다른 메뉴를 골라 주세요.", "ORDER_ANOTHER_ITEM"),
	PRICE_CHANGED("가격변경", "가격이 바뀌었습니다. 새 가격을 확인하고 다시 주문해 주세요.", "ORDER_AT_THE_NEW_PRICE", "ORDER_ANOTHER_ITEM"),
	SOLD_OUT("품절", "품절된 메뉴입니다. 다른 메뉴를 골라 주세요.", "ORDER_LATER", "ORDER_ANOTHER_ITEM");

	private final String label;
	private final String sentence;
	private final List<String> allowed;

	NotOnSaleReason(String label, String sentence, String... allowed) {
		this.label = label;
		this.sentence = sentence;
		this.allowed = List.of(allowed);
	}

	@Override
	public String label() {
		return label;
	}

	String sentence() {
		return sentence;
	}

	List<String> allowed() {
		return allowed;
	}
}
