package dev.baedal.messaging;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Rows whose whole state a compacted topic carries, a record for each key. A bean of this type has the topic's last
 * record of each key kept at the row's revision; its events carry that revision as {@code version}.
 */
public interface CompactedState {

	/** What is said of the rows, all on one topic. */
	List<Class<? extends Event>> events();

	/** The revisions of all rows, by their keys on the topic. */
	Map<String, Long> revisions();

	/** Empty where the key has no row. */
	OptionalLong revision(String key);

	/** Publishes the state of the key's row once more, as it is. */
	void publishAgain(String key);
}
