package dev.baedal.messaging.compacted;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baedal.messaging.Event;

/**
 * Rows whose whole state a compacted topic carries, a record for each key. A bean of this type has the topic's last
 * record of each key kept at the row's state; its events carry the row's revision as {@code version}.
 */
public interface CompactedState {

	/** What is said of the rows, all on one topic. */
	List<Class<? extends Event>> events();

	/** The revisions of all rows, by their keys on the topic. */
	Map<String, Long> revisions();

	/** What is said of the key's row as it is; empty where the key has no row. */
	Optional<? extends Event> current(String key);

	/** Publishes the state of the key's row once more, as it is. */
	void publishAgain(String key);
}
