package dev.baedal.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.baedal.platform.logging.Masked;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service hears: a table of event → use case. One handler an event, so that its whole effect is one
 * transaction.
 */
public final class EventHandlers {

	private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

	public <T> EventHandlers on(Class<T> event, Consumer<T> effect) {
		return on(event, (data, about) -> effect.accept(data));
	}

	/** @param effect is also told when the event happened */
	public <T> EventHandlers on(Class<T> event, BiConsumer<T, EventMetadata> effect) {
		String type = EventTypes.of(event).value();
		if (handlers.putIfAbsent(type, new Handler<>(event, effect)) != null) {
			throw new IllegalArgumentException(type + " has two handlers");
		}
		return this;
	}

	/** The names of the events that have a handler. */
	public Set<String> types() {
		return Set.copyOf(handlers.keySet());
	}

	/** Asked before anything else of a message is read. */
	boolean hears(EventMessage message) {
		return message.foreign().isEmpty() && handlers.containsKey(message.type());
	}

	/**
	 * Gives a past event its effect, whatever the inbox knows of it.
	 *
	 * @throws UnreadableEvent if it cannot be read
	 */
	public void tell(PastEvent past, JsonMapper json) {
		handle(new EventMessage(Topics.ORDERS, past.key(), past.id(), past.type(), null, past.time(), null,
				past.payload(), null), json);
	}

	void handle(EventMessage message, JsonMapper json) {
		Handler<?> handler = handlers.get(message.type());
		if (handler != null) {
			handler.handle(message, json);
		}
	}

	private record Handler<T>(Class<T> type, BiConsumer<T, EventMetadata> effect) {

		void handle(EventMessage message, JsonMapper json) {
			effect.accept(read(message, json), message.metadata());
		}

		private T read(EventMessage message, JsonMapper json) {
			T event;
			try {
				event = json.readValue(message.payload(), type);
			}
			catch (JacksonException e) {
				throw new UnreadableEvent(message.type() + ": " + Masked.values(e.getOriginalMessage()), e);
			}
			if (event == null) {
				throw new UnreadableEvent(message.type() + ": the body is null");
			}
			return event;
		}
	}
}
