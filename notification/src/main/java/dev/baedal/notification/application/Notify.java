package dev.baedal.notification.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.baedal.notification.domain.Kind;
import dev.baedal.notification.domain.Notification;
import dev.baedal.notification.domain.Notifications;
import dev.baedal.platform.deadline.WakeUp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a message to a receiver, unless its kind is switched off (M10). Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notify {

	private final Notifications notifications;
	private final Templates templates;
	private final WakeUp messages;
	private final Clock clock;

	Notify(Notifications notifications, Templates templates, WakeUp messages, Clock clock) {
		this.notifications = notifications;
		this.templates = templates;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Notifies of an event that an order has once.
	 *
	 * @param values for the placeholders of this kind's template, besides the orderId
	 */
	public void about(Kind kind, long orderId, String receiver, Map<String, ?> values) {
		saveMessage(kind, orderId, receiver, Notification.dedupeKey(kind, orderId, receiver), values);
	}

	/**
	 * Notifies of an event that an order may have several times.
	 *
	 * @param when distinguishes one occurrence from another
	 */
	public void aboutOne(Kind kind, Instant when, long orderId, String receiver, Map<String, ?> values) {
		saveMessage(kind, orderId, receiver, Notification.dedupeKey(kind, orderId, receiver, when), values);
	}

	private void saveMessage(Kind kind, long orderId, String receiver, String dedupeKey, Map<String, ?> values) {
		Map<String, Object> all = new HashMap<>(values);
		all.put("orderId", orderId);
		notifications.insertIfWanted(
				new Notification(kind, orderId, receiver, dedupeKey, templates.write(kind, all), clock.instant()));
		messages.afterCommit();
	}
}
