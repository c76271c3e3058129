package dev.baedal.messaging;

/** Something that happened, as it is said to others. Carries an {@link EventType}. */
public interface Event {

	/** The Kafka key. Events of one key are read in the order in which they were published. */
	String key();
}
