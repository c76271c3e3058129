package dev.baedal.messaging.inbox;

import java.lang.reflect.Type;
import java.util.List;

import dev.baedal.messaging.kafka.CloudEventRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * Wraps the records of a poll in one object. Of a list or bytes, Spring Cloud Function would convert each element, and
 * drop those that it cannot convert.
 */
class EventBatchConverter implements BatchMessageConverter {

	record Batch(List<CloudEventRecord> events) {}

	@Override
	public Message<?> toMessage(List<ConsumerRecord<?, ?>> records, Acknowledgment acknowledgment,
			Consumer<?, ?> consumer, Type payloadType) {
		return new GenericMessage<>(new Batch(records.stream().map(CloudEventRecord::of).toList()));
	}

	@Override
	public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
		throw new UnsupportedOperationException("the relay publishes, not the binder");
	}
}
