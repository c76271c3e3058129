package dev.baedal.messaging.inbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.kafka.listener.MessageListenerContainer;

/** The binder's listener containers, each a thread that polls. */
class ListenerContainers {

	private final List<MessageListenerContainer> containers = new CopyOnWriteArrayList<>();

	void add(MessageListenerContainer container) {
		containers.add(container);
	}

	/** False when one has ended without having been asked to. One that has not begun yet is well. */
	boolean areAlive() {
		return containers.stream().allMatch(MessageListenerContainer::isInExpectedState);
	}
}
