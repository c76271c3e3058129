package dev.baedal.store.domain;

import dev.baedal.platform.lifecycle.Status;

/** Whether a dish can be had. */
public enum MenuItemStatus implements Status {

	ON_SALE("판매중"),
	/** For now: 품절처리. */
	SOLD_OUT("품절"),
	/** For good. */
	WITHDRAWN("판매종료");

	private final String label;

	MenuItemStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
