package dev.baedal.messaging;

/** A domain event that a service publishes. Its class carries an {@link EventType}. */
public interface Event {

	/** The Kafka key. Events of one key are consumed in the order in which they were published. */
	String key();

	/** @throws IllegalArgumentException if the class has no {@link EventType} */
	static EventType typeOf(Class<?> event) {
		EventType type = event.getAnnotation(EventType.class);
		if (type == null) {
			throw new IllegalArgumentException(event.getName() + " has no @EventType");
		}
		return type;
	}
}
