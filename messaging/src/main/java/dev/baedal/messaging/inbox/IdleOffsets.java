package dev.baedal.messaging.inbox;

import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Commits the positions of a consumer that finds nothing to read. After a failed batch the container commits the offsets
 * that it had kept for its next commit, although its error handler has committed later ones. The events between them
 * would seem unread until the next event of their partition.
 */
class IdleOffsets {

	/** How long a consumer finds nothing, in ms, and the time between two of its commits after that. */
	static final long IDLE_MILLIS = 5_000;

	/** Called on the consumer's thread, between two polls: everything before the positions is handled or parked. */
	@EventListener
	void commit(ListenerContainerIdleEvent idle) {
		idle.getConsumer().commitAsync();
	}
}
