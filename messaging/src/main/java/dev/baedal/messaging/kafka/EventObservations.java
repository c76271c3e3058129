package dev.baedal.messaging.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Topics;
import dev.baedal.platform.logging.OrderInLogs;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import org.slf4j.MDC;

/**
 * An event as it is said and as it is heard are two spans of one trace, whatever lies between them: the outbox keeps
 * the first one's {@value EventMessage#TRACEPARENT}, the message carries it, and the second goes on from there (M48).
 */
public class EventObservations {

	private final ObservationRegistry registry;

	public EventObservations(ObservationRegistry registry) {
		this.registry = registry;
	}

	/** @param write is told the {@value EventMessage#TRACEPARENT} to keep; null where nothing traces */
	public void say(EventType type, String key, Consumer<String> write) {
		Map<String, String> carrier = new HashMap<>();
		SenderContext<Map<String, String>> context = new SenderContext<>(Map::put, Kind.PRODUCER);
		context.setCarrier(carrier);
		observation("baedal.event.say", context, type.value(), type.topic(), key)
			.observe(() -> write.accept(carrier.get(EventMessage.TRACEPARENT)));
	}

	/** What is logged meanwhile carries the order's number. */
	public void hear(EventMessage message, Runnable effect) {
		ReceiverContext<EventMessage> context = new ReceiverContext<>(
				(carrier, name) -> EventMessage.TRACEPARENT.equals(name) ? carrier.traceparent() : null, Kind.CONSUMER);
		context.setCarrier(message);
		Observation hearing = observation("baedal.event.hear", context, message.type(), message.topic(), message.key());
		if (!isAboutAnOrder(message.topic(), message.key())) {
			hearing.observe(effect);
			return;
		}
		try (MDC.MDCCloseable logged = MDC.putCloseable(OrderInLogs.KEY, message.key())) {
			hearing.observe(effect);
		}
	}

	private Observation observation(String name, Observation.Context context, String type, String topic, String key) {
		return Observation.createNotStarted(name, () -> context, registry)
			.contextualName(type + name.substring(name.lastIndexOf('.')).replace('.', ' '))
			.lowCardinalityKeyValue("type", type)
			.highCardinalityKeyValue(isAboutAnOrder(topic, key) ? OrderInLogs.KEY : "key", key);
	}

	/** One event of this topic is about a person. */
	private static boolean isAboutAnOrder(String topic, String key) {
		return Topics.ORDERS.equals(topic) && !key.startsWith("erasure:");
	}
}
