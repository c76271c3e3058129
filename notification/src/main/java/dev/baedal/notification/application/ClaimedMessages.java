package dev.baedal.notification.application;

import java.time.Instant;
import java.util.List;

import dev.baedal.notification.domain.WaitingMessage;

/**
 * The oldest messages to one receiver, which one replica sends.
 *
 * @param sendUntil from then on the replica begins no other message: the rest of the claim is for noting what became of
 * them
 * @param until from then on another replica may claim them
 */
record ClaimedMessages(String receiver, Instant sendUntil, Instant until, List<WaitingMessage> messages) {

	/** Not the texts: this is what ends up in logs. */
	@Override
	public String toString() {
		return messages.size() + " messages from " + messages.get(0).dedupeKey() + " on";
	}
}
