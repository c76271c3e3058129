package dev.baedal.messaging.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.kafka.support.converter.BatchMessageConverter;

/** Hands events to a service as one poll of the topic, without the topic, and counts its statements. */
public final class Polls {

	private final Statements statements;
	private final BeanFactory beans;

	Polls(Statements statements, BeanFactory beans) {
		this.statements = statements;
		this.beans = beans;
	}

	/** An event about an order. */
	public record Polled(String id, String type, long orderId, String json) {

		public Polled(String type, long orderId, String json) {
			this(UUID.randomUUID().toString(), type, orderId, json);
		}
	}

	/**
	 * Returns when the service has handled the events.
	 *
	 * @return its statements; a JDBC batch is one
	 */
	public List<String> handle(Stream<Polled> events) {
		List<ConsumerRecord<?, ?>> records = events.<ConsumerRecord<?, ?>>map(Polls::read).toList();
		return statements.ofCaller(() -> hand(records)).stream().map(Statements.Ran::sql).toList();
	}

	public List<String> handle(Polled... events) {
		return handle(Stream.of(events));
	}

	/** As the binder does. */
	@SuppressWarnings("unchecked")
	private void hand(List<ConsumerRecord<?, ?>> records) {
		Object batch = beans.getBean("eventBatches", BatchMessageConverter.class)
			.toMessage(records, null, null, Object.class)
			.getPayload();
		beans.getBean("orderEvents", Consumer.class).accept(batch);
	}

	private static ConsumerRecord<?, ?> read(Polled event) {
		ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(Wire.ORDERS, 0, 0, Long.toString(event.orderId()),
				bytes(event.json()));
		Map.of("ce_id", event.id(), "ce_type", event.type(), "ce_source", "/test", "ce_time", Instant.now().toString())
			.forEach((name, value) -> message.headers().add(name, bytes(value)));
		return message;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
