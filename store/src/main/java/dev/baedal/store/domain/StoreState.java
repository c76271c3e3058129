package dev.baedal.store.domain;

import dev.baedal.platform.lifecycle.Status;

/** The state of a store. Only a store that is LIVE is shown to the public and takes orders. */
public enum StoreState implements Status {

	DRAFT("작성중"), APPLIED("심사중"), LIVE("영업중"), CLOSED("폐업");

	private final String label;

	StoreState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
