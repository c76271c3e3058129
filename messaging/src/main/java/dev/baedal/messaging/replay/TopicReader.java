package dev.baedal.messaging.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.messaging.kafka.CloudEventRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the topic once from its start, in order within a key. Not thread-safe. */
public final class TopicReader implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(500);
	private static final int EMPTY_POLLS = 20;

	private final Consumer<byte[], byte[]> consumer;
	private final String topic;
	private final Map<TopicPartition, Long> begin;
	private final Map<TopicPartition, Long> end;

	TopicReader(Consumer<byte[], byte[]> consumer, String topic) {
		this.consumer = consumer;
		this.topic = topic;
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map(info -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		if (partitions.isEmpty()) {
			throw new IllegalStateException("there is no topic " + topic);
		}
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		begin = consumer.beginningOffsets(partitions);
		end = consumer.endOffsets(partitions);
	}

	/** Polls the next events; may be empty before the end. Skips records without a type, value, id or key. */
	public List<PastEvent> next() {
		List<PastEvent> events = new ArrayList<>();
		consumer.poll(POLL).forEach(message -> addEvent(message, events));
		return events;
	}

	private static void addEvent(ConsumerRecord<byte[], byte[]> message, List<PastEvent> events) {
		CloudEventRecord event = CloudEventRecord.of(message);
		if (event.foreign().isEmpty() && event.isNamed()) {
			events.add(new PastEvent(event.key(), event.id(), event.type(), event.time(), event.payload(),
					message.partition()));
		}
	}

	/**
	 * Whether the reader has passed the end offsets of its start. New records keep coming, so there is no other end.
	 */
	public boolean hasReadAll() {
		return isPast(end);
	}

	/**
	 * Reads a partition up to its current end, with the events of other partitions that the polls return.
	 *
	 * @throws TimeoutException when the broker does not deliver within seconds
	 */
	public List<PastEvent> upToNow(int partition) {
		List<PastEvent> events = new ArrayList<>();
		readTo(consumer.endOffsets(List.of(new TopicPartition(topic, partition))),
				message -> addEvent(message, events));
		return events;
	}

	/**
	 * Reads all partitions up to their current ends, including records that are no events.
	 *
	 * @param effect receives each record once it is read, also when a later poll fails
	 */
	public void upToNow(java.util.function.Consumer<CloudEventRecord> effect) {
		readTo(consumer.endOffsets(consumer.assignment()), message -> effect.accept(CloudEventRecord.of(message)));
	}

	private void readTo(Map<TopicPartition, Long> ends,
			java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> effect) {
		for (int empty = 0; !isPast(ends);) {
			ConsumerRecords<byte[], byte[]> messages = consumer.poll(POLL);
			messages.forEach(effect);
			empty = messages.isEmpty() ? empty + 1 : 0;
			if (empty > EMPTY_POLLS) {
				throw new TimeoutException(topic + " could not be read up to " + ends);
			}
		}
	}

	/** Whether the partition's oldest events were deleted, so that the first events of an order may be missing. */
	public boolean isCut(int partition) {
		return begin.get(new TopicPartition(topic, partition)) > 0;
	}

	/** The reader's positions, to {@linkplain #returnTo return} to when the events read could not be stored. */
	public Map<TopicPartition, Long> place() {
		return consumer.assignment().stream().collect(Collectors.toMap(partition -> partition, consumer::position));
	}

	public void returnTo(Map<TopicPartition, Long> place) {
		place.forEach(consumer::seek);
	}

	private boolean isPast(Map<TopicPartition, Long> ends) {
		return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
	}

	@Override
	public void close() {
		consumer.close();
	}
}
