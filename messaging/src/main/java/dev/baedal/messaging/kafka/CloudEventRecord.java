package dev.baedal.messaging.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import dev.baedal.messaging.EventMetadata;
import dev.baedal.messaging.UnreadableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.util.StringUtils;

/**
 * An event as a Kafka record: CloudEvents 1.0, binary mode, with a JSON body. A record read from a topic may lack any
 * field. {@code place} is its topic, partition and offset; null for an event that was not read from a topic.
 */
public record CloudEventRecord(String topic, String key, String id, String type, String source, String time,
		String traceparent, String payload, String place) {

	static final String ID = "ce_id";
	static final String TYPE = "ce_type";
	/** The W3C trace context, stored in the outbox and sent with the record. */
	static final String TRACEPARENT = "traceparent";
	/** Why a record is foreign: it has no value. */
	static final String EMPTY = "empty";
	/** Why a record is foreign: it has no type. */
	static final String UNTYPED = "untyped";
	private static final int LONGEST_NAME = 100;
	private static final String SOURCE = "ce_source";
	private static final String TIME = "ce_time";
	private static final String SUBJECT = "ce_subject";

	public static CloudEventRecord of(ConsumerRecord<?, ?> message) {
		return new CloudEventRecord(message.topic(), text(message.key()), header(message, ID), header(message, TYPE),
				header(message, SOURCE), time(message), header(message, TRACEPARENT), text(message.value()),
				"%s-%d@%d".formatted(message.topic(), message.partition(), message.offset()));
	}

	/** Falls back to the record's timestamp: CloudEvents requires no time. */
	private static String time(ConsumerRecord<?, ?> message) {
		String time = header(message, TIME);
		return StringUtils.hasText(time) ? time : Instant.ofEpochMilli(message.timestamp()).toString();
	}

	/** Why the record is not an event; empty when it is one. */
	public Optional<String> foreign() {
		if (payload == null) {
			return Optional.of(EMPTY);
		}
		return StringUtils.hasText(type) ? Optional.empty() : Optional.of(UNTYPED);
	}

	/** Whether the record has a usable id and key. */
	public boolean isNamed() {
		return isUsable(id) && isUsable(key);
	}

	/** @throws UnreadableEvent if the key, the id or the time of a consumed event cannot be used */
	public void requireReadable() {
		if (!isNamed()) {
			throw new UnreadableEvent("%s needs a key and %s of 1 to %d characters: the key %s, %s %s".formatted(type,
					ID, LONGEST_NAME, length(key), ID, length(id)));
		}
		metadata();
	}

	private static String length(String name) {
		return StringUtils.hasText(name) ? "has " + name.length() : "is missing";
	}

	/** Whether the name exists and fits the columns of the tables. */
	private static boolean isUsable(String name) {
		return StringUtils.hasText(name) && name.length() <= LONGEST_NAME;
	}

	public EventMetadata metadata() {
		try {
			return new EventMetadata(id, type, Instant.parse(time));
		}
		catch (DateTimeParseException e) {
			throw new UnreadableEvent(TIME + " must be an RFC 3339 time", e);
		}
	}

	/** Returns a copy whose key and id are its place on the topic. */
	public CloudEventRecord namedByPlace() {
		return new CloudEventRecord(topic, place, place, type, source, time, traceparent, payload, place);
	}

	/** Omits the payload, which may hold an address: exceptions quote this text, and logs quote exceptions. */
	@Override
	public String toString() {
		return "%s at %s".formatted(type, place);
	}

	public ProducerRecord<String, byte[]> toRecord() {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, bytes(payload));
		Headers headers = message.headers();
		headers.add("ce_specversion", bytes("1.0"))
			.add(ID, bytes(id))
			.add(TYPE, bytes(type))
			.add(SOURCE, bytes(source))
			.add(TIME, bytes(time))
			.add(SUBJECT, bytes(key))
			.add("content-type", bytes("application/json"));
		if (traceparent != null) {
			headers.add(TRACEPARENT, bytes(traceparent));
		}
		return message;
	}

	private static String header(ConsumerRecord<?, ?> message, String name) {
		var header = message.headers().lastHeader(name);
		return header == null ? null : text(header.value());
	}

	private static String text(Object value) {
		return value instanceof byte[] raw ? new String(raw, StandardCharsets.UTF_8) : value == null ? null
				: value.toString();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
