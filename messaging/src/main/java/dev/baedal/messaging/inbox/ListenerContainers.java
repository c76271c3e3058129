package dev.baedal.messaging.inbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.kafka.listener.MessageListenerContainer;

/** The binder's listener containers; each has a thread that polls. */
class ListenerContainers {

	private final List<MessageListenerContainer> containers = new CopyOnWriteArrayList<>();

	void add(MessageListenerContainer container) {
		containers.add(container);
	}

	/** False when a container has ended without being stopped. A container that has not started yet counts as alive. */
	boolean areAlive() {
		return containers.stream().allMatch(MessageListenerContainer::isInExpectedState);
	}
}
