package dev.baedal.notification.application;

import java.time.Instant;
import java.util.List;

import dev.baedal.notification.domain.WaitingMessage;

/**
 * The oldest messages to one receiver, claimed by one replica.
 *
 * @param sendUntil from this time on the replica starts no other message: the rest of the claim is for recording the
 * outcome
 * @param until from this time on another replica may claim the messages
 */
record ClaimedMessages(String receiver, Instant sendUntil, Instant until, List<WaitingMessage> messages) {

	/** Omits the texts, since this text is logged. */
	@Override
	public String toString() {
		return messages.size() + " messages from " + messages.get(0).dedupeKey() + " on";
	}
}
