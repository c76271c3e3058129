package dev.baedal.messaging.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its start. The consumer and the records that it has read are kept, since tests read a topic again
 * and again until it has what they wait for.
 */
final class TopicReader {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final String topic;
	private final KafkaConsumer<String, byte[]> consumer;
	private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

	TopicReader(String bootstrap, String topic) {
		this.topic = topic;
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
				new StringDeserializer(), new ByteArrayDeserializer());
	}

	/** Returns all records that the topic has now. */
	synchronized List<ConsumerRecord<String, byte[]>> all() {
		if (consumer.assignment().isEmpty()) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic, TIMEOUT)
				.stream()
				.map(info -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
		}
		Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
		while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
			consumer.poll(Duration.ofMillis(100)).forEach(read::add);
		}
		return List.copyOf(read);
	}
}
