package dev.baedal.messaging.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Topics;
import dev.baedal.platform.logging.OrderLogContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import org.slf4j.MDC;

/**
 * Traces publishing and consuming an event as two spans of one trace. The outbox stores the
 * {@value CloudEventRecord#TRACEPARENT} of the first span, the record carries it, and the second span continues it
 * (M48).
 */
public class EventObservations {

	private final ObservationRegistry registry;

	public EventObservations(ObservationRegistry registry) {
		this.registry = registry;
	}

	/** @param write receives the {@value CloudEventRecord#TRACEPARENT} to store; null without tracing */
	public void publish(EventType type, String key, Consumer<String> write) {
		Map<String, String> carrier = new HashMap<>();
		SenderContext<Map<String, String>> context = new SenderContext<>(Map::put, Kind.PRODUCER);
		context.setCarrier(carrier);
		observation("baedal.events.publish", "publish", context, type.value(), type.topic(), key)
			.observe(() -> write.accept(carrier.get(CloudEventRecord.TRACEPARENT)));
	}

	/** Runs the handler in a span; its log lines carry the orderId. */
	public void consume(CloudEventRecord message, Runnable effect) {
		ReceiverContext<CloudEventRecord> context = new ReceiverContext<>(
				(carrier, name) -> CloudEventRecord.TRACEPARENT.equals(name) ? carrier.traceparent() : null,
				Kind.CONSUMER);
		context.setCarrier(message);
		Observation consuming = observation("baedal.events.consumed", "consume", context, message.type(),
				message.topic(), message.key());
		if (!isAboutAnOrder(message.topic(), message.key())) {
			consuming.observe(effect);
			return;
		}
		try (MDC.MDCCloseable logged = MDC.putCloseable(OrderLogContext.KEY, message.key())) {
			consuming.observe(effect);
		}
	}

	private Observation observation(String name, String operation, Observation.Context context, String type,
			String topic, String key) {
		return Observation.createNotStarted(name, () -> context, registry)
			.contextualName(type + " " + operation)
			.lowCardinalityKeyValue("type", type)
			.highCardinalityKeyValue(isAboutAnOrder(topic, key) ? OrderLogContext.KEY : "key", key);
	}

	/** Excludes the one event of this topic that is about a person: CustomerErased. */
	private static boolean isAboutAnOrder(String topic, String key) {
		return Topics.ORDERS.equals(topic) && !key.startsWith("erasure:");
	}
}
