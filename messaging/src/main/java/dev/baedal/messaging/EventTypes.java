package dev.baedal.messaging;

final class EventTypes {

	private EventTypes() {}

	static EventType of(Class<?> event) {
		EventType type = event.getAnnotation(EventType.class);
		if (type == null) {
			throw new IllegalArgumentException(event.getName() + " has no @EventType");
		}
		return type;
	}
}
