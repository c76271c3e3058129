package dev.baedal.messaging.replay;

import java.util.HashMap;
import java.util.Map;

import dev.baedal.messaging.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all events that are still on {@value Topics#ORDERS}, to rebuild state from them. */
public class PastEvents {

	private final Map<String, Object> config;

	PastEvents(Map<String, Object> binderSettings) {
		config = new HashMap<>(binderSettings);
		config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
		config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
		config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
		config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
	}

	/**
	 * Begins at the oldest event. The reader belongs to no consumer group, so the service's own offsets do not change.
	 */
	public TopicReader read() {
		return read(Topics.ORDERS);
	}

	/** As {@link #read()}, for another topic. */
	public TopicReader read(String topic) {
		Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(config);
		try {
			return new TopicReader(consumer, topic);
		}
		catch (RuntimeException e) {
			consumer.close();
			throw e;
		}
	}
}
