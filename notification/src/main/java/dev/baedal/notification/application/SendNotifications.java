package dev.baedal.notification.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.baedal.notification.domain.Notification;
import dev.baedal.notification.domain.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what was recorded, at least once and in the order of each receiver. Noted per batch: after a crash a batch
 * may be sent again, and the channel drops it by its keys.
 */
@Component
class SendNotifications {

	private static final Logger log = LoggerFactory.getLogger(SendNotifications.class);
	private static final Limit BATCH = Limit.of(100);

	private final Notifications notifications;
	private final SendSteps steps;
	private final Messenger messenger;
	private final Clock clock;

	SendNotifications(Notifications notifications, SendSteps steps, Messenger messenger, Clock clock) {
		this.notifications = notifications;
		this.steps = steps;
		this.messenger = messenger;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${baedal.notification.sending.interval:200ms}")
	void sendDue() {
		List<Long> sent = new ArrayList<>();
		List<Long> failed = new ArrayList<>();
		Set<String> unreachable = new HashSet<>();
		for (Notification due : notifications.findDue(clock.instant(), BATCH)) {
			if (unreachable.contains(due.getReceiver())) {
				continue;
			}
			if (send(due)) {
				sent.add(due.getId());
			}
			else {
				failed.add(due.getId());
				unreachable.add(due.getReceiver());
			}
		}
		if (!sent.isEmpty() || !failed.isEmpty()) {
			steps.note(sent, failed);
		}
	}

	private boolean send(Notification due) {
		try {
			messenger.send(due.getDedupeKey(), due.getReceiver(), due.getText());
			return true;
		}
		catch (RuntimeException e) {
			log.warn("Notification {} was not sent and is tried again; later ones to this receiver wait",
					due.getDedupeKey(), e);
			return false;
		}
	}
}
