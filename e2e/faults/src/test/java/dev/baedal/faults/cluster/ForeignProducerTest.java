package dev.baedal.faults.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ForeignProducerTest {

	@Test
	void recognisesForeignRecords() {
		assertThat(ForeignProducer.isForeign(record("7", "{}", Map.of("ce_id", "a-1", "ce_type", "Picked.v1"))))
			.isFalse();
		assertThat(ForeignProducer.isForeign(record("7", "{}", Map.of("ce_id", "stranger-1", "ce_type", "Picked.v1"))))
			.isTrue();
		assertThat(ForeignProducer.isForeign(record("7", "{}", Map.of()))).as("no headers").isTrue();
		assertThat(ForeignProducer.isForeign(record("7", null, Map.of("ce_id", "a-1", "ce_type", "Picked.v1"))))
			.as("no value")
			.isTrue();
		assertThat(ForeignProducer.isForeign(record(null, "{}", Map.of("ce_id", "a-1", "ce_type", "Picked.v1"))))
			.as("no key")
			.isTrue();
	}

	private static ConsumerRecord<String, byte[]> record(String key, String value, Map<String, String> headers) {
		ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(Topic.NAME, 0, 0, key,
				value == null ? null : bytes(value));
		headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
		return record;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
