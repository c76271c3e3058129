package dev.baedal.notification.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.baedal.notification.domain.Notification;
import dev.baedal.notification.domain.NotificationStatus;
import dev.baedal.notification.domain.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of a batch. What another replica has sent meanwhile stays sent. */
@Component
class SendSteps {

	private final Notifications notifications;
	private final SendProperties properties;
	private final Clock clock;

	SendSteps(Notifications notifications, SendProperties properties, Clock clock) {
		this.notifications = notifications;
		this.properties = properties;
		this.clock = clock;
	}

	@Transactional
	void note(List<Long> sent, List<Long> failed) {
		Instant now = clock.instant();
		notifications.findByIdIn(sent).stream().filter(SendSteps::isPending).forEach(each -> each.sent(now));
		notifications.findByIdIn(failed)
			.stream()
			.filter(SendSteps::isPending)
			.forEach(each -> each.sendingFailed(properties.firstPause(), properties.longestPause(), now));
	}

	private static boolean isPending(Notification notification) {
		return notification.getStatus() == NotificationStatus.PENDING;
	}
}
