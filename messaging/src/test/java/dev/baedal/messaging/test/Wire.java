package dev.baedal.messaging.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topics in tests: publishes events of other services, and lists the published ones. */
public final class Wire {

	public static final String ORDERS = "fooddelivery";
	public static final String MENUS = "fooddelivery.menus";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String bootstrap;
	private final KafkaProducer<String, byte[]> producer;
	private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();

	public Wire(String bootstrap) {
		this.bootstrap = bootstrap;
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "acks", "all"),
				new StringSerializer(), new ByteArraySerializer());
	}

	/** A published event. */
	public record PublishedEvent(String id, String type, String key, String traceparent, JsonNode data) {}

	/**
	 * Publishes an event about an order, with a new id.
	 *
	 * @return that id
	 */
	public String publish(String type, long orderId, String json) {
		return publish(ORDERS, Long.toString(orderId), UUID.randomUUID().toString(), type, json, Instant.now());
	}

	/** Publishes an event again, with the same id, as a redelivery. */
	public String redeliver(String id, String type, long orderId, String json) {
		return publish(ORDERS, Long.toString(orderId), id, type, json, Instant.now());
	}

	public String publish(String topic, String key, String id, String type, String json, Instant time) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key,
				json.getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", type, "ce_source", "/test", "ce_time", time.toString())
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		send(message);
		return id;
	}

	/** Sends any record, such as one that no service would publish. */
	public void send(ProducerRecord<String, byte[]> message) {
		try {
			producer.send(message).get();
		}
		catch (ExecutionException | InterruptedException e) {
			throw new IllegalStateException("could not send to " + bootstrap, e);
		}
	}

	/** Returns all events about an order so far, in order, including those of the test. */
	public List<PublishedEvent> published(long orderId) {
		return published(ORDERS).stream().filter(event -> Long.toString(orderId).equals(event.key())).toList();
	}

	/** Returns the types of all events about an order so far. */
	public List<String> types(long orderId) {
		return published(orderId).stream().map(PublishedEvent::type).toList();
	}

	/** Returns all records on a topic. */
	public List<PublishedEvent> published(String topic) {
		return readers.computeIfAbsent(topic, name -> new TopicReader(bootstrap, name))
			.all()
			.stream()
			.map(Wire::event)
			.toList();
	}

	private static PublishedEvent event(ConsumerRecord<String, byte[]> message) {
		return new PublishedEvent(header(message, "ce_id"), header(message, "ce_type"), message.key(),
				header(message, "traceparent"), json(message.value()));
	}

	/** Returns null if the value is no JSON, which tests also publish. */
	private static JsonNode json(byte[] value) {
		try {
			return value == null ? null : JSON.readTree(value);
		}
		catch (JacksonException e) {
			return null;
		}
	}

	private static String header(ConsumerRecord<?, ?> message, String name) {
		Header header = message.headers().lastHeader(name);
		return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
	}
}
