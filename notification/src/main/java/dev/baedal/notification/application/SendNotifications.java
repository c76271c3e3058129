package dev.baedal.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.notification.domain.WaitingMessage;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.WakeUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends recorded messages, at least once and in order per receiver. A replica claims a receiver's messages before it
 * sends them. After a crash they are sent again once the claim has expired, and the channel drops repeats by key.
 */
@Component
class SendNotifications {

	private static final Logger log = LoggerFactory.getLogger(SendNotifications.class);
	private static final String KIND = "send";
	/** Before the next look for a free thread, while every thread waits for the channel. */
	private static final Duration BUSY = Duration.ofMillis(200);

	private final SendingTransactions transactions;
	private final Messenger messenger;
	private final ClockBulkheads bulkheads;
	private final WakeUp messages;
	private final Clock clock;

	SendNotifications(SendingTransactions transactions, Messenger messenger, ClockBulkheads bulkheads, WakeUp messages,
			Clock clock) {
		this.transactions = transactions;
		this.messenger = messenger;
		this.bulkheads = bulkheads;
		this.messages = messages;
		this.clock = clock;
	}

	/** Wakes this clock where a message is recorded. */
	@Bean
	static WakeUp messages(TaskScheduler scheduler, Clock clock, ObjectProvider<SendNotifications> sendNotifications) {
		return new WakeUp(scheduler, clock, () -> sendNotifications.getObject().sendDue());
	}

	/** Claims nothing while every thread waits for the channel, since another replica may reach it. */
	@Scheduled(fixedDelayString = "${baedal.notification.sending.interval:5s}")
	void sendDue() {
		if (!bulkheads.hasRoom(KIND)) {
			messages.at(clock.instant().plus(BUSY));
			return;
		}
		SendingTransactions.Round round = transactions.claim();
		round.next().ifPresent(messages::at);
		bulkheads.forEach(KIND, round.claimed(), this::send);
	}

	/** Stops at the first failure, and well before the claim expires, since another replica starts then. */
	private void send(ClaimedMessages claimed) {
		List<Long> sent = new ArrayList<>();
		Long failed = null;
		for (WaitingMessage message : claimed.messages()) {
			if (failed != null || !clock.instant().isBefore(claimed.sendUntil())) {
				break;
			}
			if (send(claimed.receiver(), message)) {
				sent.add(message.id());
			}
			else {
				failed = message.id();
			}
		}
		transactions.note(claimed, sent, failed).ifPresent(messages::at);
	}

	private boolean send(String receiver, WaitingMessage message) {
		try {
			messenger.send(message.dedupeKey(), receiver, message.text());
			return true;
		}
		catch (RuntimeException e) {
			log.warn("Notification {} was not sent and is retried; later ones to this receiver wait",
					message.dedupeKey(), e);
			return false;
		}
	}
}
