package dev.baedal.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.baedal.platform.logging.Redaction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of the events that a service consumes: event type → use case. Each event has one handler, so that its whole
 * effect is one transaction.
 */
public final class EventHandlers {

	private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

	public <T> EventHandlers on(Class<T> event, Consumer<T> effect) {
		return on(event, (data, about) -> effect.accept(data));
	}

	/** @param effect also receives the event's metadata, such as its time */
	public <T> EventHandlers on(Class<T> event, BiConsumer<T, EventMetadata> effect) {
		String type = Event.typeOf(event).value();
		if (handlers.putIfAbsent(type, new Handler<>(event, effect)) != null) {
			throw new IllegalArgumentException(type + " has two handlers");
		}
		return this;
	}

	/** The types of the events that have a handler. */
	public Set<String> types() {
		return Set.copyOf(handlers.keySet());
	}

	/** Whether this service has a handler for the type. Checked before any other field of a record is read. */
	public boolean hasHandler(String type) {
		return handlers.containsKey(type);
	}

	/**
	 * Calls the event's handler; does nothing for an event without a handler.
	 *
	 * @throws UnreadableEvent if the payload cannot be read
	 */
	public void handle(EventMetadata about, String payload, JsonMapper json) {
		Handler<?> handler = handlers.get(about.type());
		if (handler != null) {
			handler.handle(about, payload, json);
		}
	}

	private record Handler<T>(Class<T> type, BiConsumer<T, EventMetadata> effect) {

		void handle(EventMetadata about, String payload, JsonMapper json) {
			effect.accept(read(about.type(), payload, json), about);
		}

		private T read(String name, String payload, JsonMapper json) {
			T event;
			try {
				event = json.readValue(payload, type);
			}
			catch (JacksonException e) {
				throw new UnreadableEvent(name + ": " + Redaction.values(e.getOriginalMessage()), e);
			}
			if (event == null) {
				throw new UnreadableEvent(name + ": the body is null");
			}
			return event;
		}
	}
}
