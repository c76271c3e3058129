package dev.baedal.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baedal.platform.logging.Redaction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of the events that a service consumes: event type → use case. Each event has one handler, so that its whole
 * effect is one transaction.
 */
public final class EventHandlers {

	private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

	private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();
	private final Set<String> loading = new HashSet<>();
	/** Null unless the events of a batch are handled together. */
	private BatchRows<?> rows;

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

	/**
	 * Handles the events of a batch together: the rows of their orders are read before the first event, and all changes
	 * are written after the last. Without this call, each event's changes are written before the next event. The
	 * handlers must read through JPA, which knows the changes that are not written yet.
	 *
	 * @param events the events whose handlers read the rows; all that have a handler so far if none is given
	 */
	public EventHandlers together(BatchRows<?> rows, Class<?>... events) {
		this.rows = rows;
		loading.addAll(events.length == 0 ? handlers.keySet()
				: Stream.of(events).map(event -> Event.typeOf(event).value()).toList());
		return this;
	}

	/** Whether the changes of a batch are written together. */
	public boolean writesTogether() {
		return rows != null;
	}

	/** Whether the handler of this type reads the rows that are read together. */
	public boolean loads(String type) {
		return loading.contains(type);
	}

	/**
	 * Reads the rows of the orders that a batch is about.
	 *
	 * @param keys of the events whose type {@linkplain #loads loads}
	 */
	public void load(Collection<String> keys) {
		if (!keys.isEmpty()) {
			rows.load(keys.stream().filter(key -> ORDER_ID.matcher(key).matches()).map(Long::valueOf).toList());
		}
	}

	/** Inserts the rows that the events of a batch have added, where changes are {@linkplain #writesTogether together}. */
	public void insertNew() {
		rows.insertNew();
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
