package dev.baedal.notification.domain;

import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/** The state machine of a notification. A failed attempt is no transition: the notification stays PENDING. */
public enum NotificationTransition implements Transition<NotificationStatus> {

	SEND;

	@Override
	public Set<NotificationStatus> from() {
		return Set.of(NotificationStatus.PENDING);
	}

	@Override
	public NotificationStatus to() {
		return NotificationStatus.SENT;
	}

	@Override
	public boolean isCommand() {
		return false;
	}
}
