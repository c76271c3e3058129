package dev.baedal.notification.application;

import java.time.Instant;
import java.util.List;

import dev.baedal.notification.domain.WaitingMessage;

/**
 * The oldest messages to one receiver, which one replica sends.
 *
 * @param until from then on another replica may begin with them
 */
record ClaimedMessages(String receiver, Instant until, List<WaitingMessage> messages) {

	/** Not the texts: this is what ends up in logs. */
	@Override
	public String toString() {
		return messages.size() + " messages from " + messages.get(0).dedupeKey() + " on";
	}
}
