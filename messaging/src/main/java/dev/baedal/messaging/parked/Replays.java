package dev.baedal.messaging.parked;

import java.util.Optional;

import dev.baedal.messaging.kafka.CloudEventRecord;

/** Handles parked events again, or gives them up. The inbox does it: effect and end of the wait commit together. */
public interface Replays {

	/** Handles the first parked event of this key again. It leaves the parking place only when that succeeds. */
	boolean replayNext(String key);

	/** The same for one event; false when it is not the first of its key, for then its turn has not come. */
	boolean replay(String eventId);

	/** Gives an event up: it has had all the effect that it will have, also when it is delivered once more. */
	Optional<CloudEventRecord> discard(String eventId, String reason);

	/** Notes why the first event of this key failed once more. @return what people are told of it */
	String note(String key, RuntimeException failure);
}
