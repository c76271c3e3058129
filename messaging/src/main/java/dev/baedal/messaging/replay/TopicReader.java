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

/** Reads the topic once from its start, in the order of each key. For one thread. */
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

	/** Some of the events that come next; may be empty before the end. Leaves out what has no type, value, id or key. */
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

	/** Whether all has been read that was there when the reading began: of what goes on coming there is no end. */
	public boolean hasReadAll() {
		return isPast(end);
	}

	/**
	 * What has come to a partition until now, and what came with it from others.
	 *
	 * @throws TimeoutException when the broker does not give it within seconds
	 */
	public List<PastEvent> upToNow(int partition) {
		List<PastEvent> events = new ArrayList<>();
		readTo(consumer.endOffsets(List.of(new TopicPartition(topic, partition))),
				message -> addEvent(message, events));
		return events;
	}

	/**
	 * The same for all partitions, and for what is no event, too.
	 *
	 * @param effect is given each record once it is read, also when the rest fails
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

	/** Whether the topic's oldest events are gone from here: then the first events of an order may be, too. */
	public boolean isCut(int partition) {
		return begin.get(new TopicPartition(topic, partition)) > 0;
	}

	/** Where the reader stands, to {@linkplain #returnTo return} to when what was read could not be kept. */
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
