package dev.baedal.notification.domain;

import dev.baedal.platform.lifecycle.Status;

/** The status of a notification. */
public enum NotificationStatus implements Status {

	PENDING("발송대기"), SENT("발송됨");

	private final String label;

	NotificationStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}
}
