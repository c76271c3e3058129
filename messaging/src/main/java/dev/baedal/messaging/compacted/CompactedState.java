package dev.baedal.messaging.compacted;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baedal.messaging.Event;

/**
 * The rows whose whole state a compacted topic carries, one record per key. For a bean of this type, the last record of
 * each key is kept at the state of its row. Its events carry the row's revision as {@code version}.
 */
public interface CompactedState {

	/** The events that carry the rows, all on one topic. */
	List<Class<? extends Event>> events();

	/** The revisions of all rows, by their keys on the topic. */
	Map<String, Long> revisions();

	/** The event with the current state of the key's row; empty when the key has no row. */
	Optional<? extends Event> current(String key);

	/** Publishes the current state of the key's row once more. */
	void publishAgain(String key);
}
