package dev.baedal.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.util.StringUtils;

/** An event as it travels: CloudEvents 1.0, binary mode over Kafka, with a JSON body. */
record EventMessage(String topic, String key, String id, String type, String source, String time, String traceparent,
		String payload) {

	static final String ID = "ce_id";
	static final String TYPE = "ce_type";
	private static final int LONGEST_NAME = 100;
	private static final String SOURCE = "ce_source";
	private static final String TIME = "ce_time";
	private static final String SUBJECT = "ce_subject";

	static EventMessage of(ConsumerRecord<?, ?> message) {
		return new EventMessage(message.topic(), text(message.key()), header(message, ID), header(message, TYPE),
				header(message, SOURCE), header(message, TIME), header(message, Traceparent.NAME),
				text(message.value()));
	}

	/** @throws UnreadableEvent if the key or a header that CloudEvents requires is missing */
	void requireReadable() {
		if (!usable(id) || !StringUtils.hasText(type) || !usable(key)) {
			throw new UnreadableEvent("a message needs %s, and a key and %s of 1 to %d characters; got key=%s, %s=%s, %s=%s"
				.formatted(TYPE, ID, LONGEST_NAME, key, ID, id, TYPE, type));
		}
		metadata();
	}

	/** Whether the tables have room for it. */
	static boolean usable(String name) {
		return StringUtils.hasText(name) && name.length() <= LONGEST_NAME;
	}

	EventMetadata metadata() {
		try {
			return new EventMetadata(id, type, Instant.parse(time));
		}
		catch (NullPointerException | DateTimeParseException e) {
			throw new UnreadableEvent(TIME + " must be an RFC 3339 time; got " + time, e);
		}
	}

	ProducerRecord<String, byte[]> toRecord() {
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
			headers.add(Traceparent.NAME, bytes(traceparent));
		}
		return message;
	}

	private static String header(ConsumerRecord<?, ?> message, String name) {
		var header = message.headers().lastHeader(name);
		return header == null ? null : text(header.value());
	}

	private static String text(Object value) {
		return value instanceof byte[] raw ? new String(raw, StandardCharsets.UTF_8)
				: value == null ? null : value.toString();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
