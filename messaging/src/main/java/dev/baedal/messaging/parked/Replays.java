package dev.baedal.messaging.parked;

import java.util.Optional;

import dev.baedal.messaging.kafka.CloudEventRecord;

/** Replays or discards parked events. The inbox implements it, so that the effect and the removal commit together. */
public interface Replays {

	/** Replays the first parked event of this key. The event is removed only when that succeeds. */
	boolean replayNext(String key);

	/** Replays one event; false when it is not the first parked event of its key. */
	boolean replay(String eventId);

	/** Discards an event: its id counts as handled, so that a redelivery has no effect. */
	Optional<CloudEventRecord> discard(String eventId, String reason);

	/**
	 * Stores why the replay of the key's first event failed.
	 *
	 * @return the cause that operators are shown
	 */
	String note(String key, RuntimeException failure);
}
