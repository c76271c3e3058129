package dev.baedal.store.domain;

import dev.baedal.platform.lifecycle.Status;

/** Whether a menu item is on sale. */
public enum MenuItemStatus implements Status {

	ON_SALE("판매중"),
	/** Temporary: 품절처리. */
	SOLD_OUT("품절"),
	/** Permanent. */
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
