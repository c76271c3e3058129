package dev.baedal.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the topic once from its start, in the order of each key. For one thread. */
public final class TopicReader implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(500);
	private static final int EMPTY_POLLS = 20;

	private final Consumer<byte[], byte[]> consumer;
	private final Map<TopicPartition, Long> begin;
	private final Map<TopicPartition, Long> end;

	TopicReader(Consumer<byte[], byte[]> consumer) {
		this.consumer = consumer;
		List<TopicPartition> partitions = consumer.partitionsFor(Topics.ORDERS)
			.stream()
			.map(info -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		begin = consumer.beginningOffsets(partitions);
		end = consumer.endOffsets(partitions);
	}

	/** Some of what comes next; may be empty before the end. */
	public List<PastEvent> next() {
		List<PastEvent> events = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
			EventMessage event = EventMessage.of(message);
			events.add(new PastEvent(event.key(), event.id(), event.type(), event.time(), event.payload(),
					message.partition()));
		}
		return events;
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
		Map<TopicPartition, Long> now = consumer.endOffsets(List.of(new TopicPartition(Topics.ORDERS, partition)));
		List<PastEvent> events = new ArrayList<>();
		for (int empty = 0; !isPast(now);) {
			Collection<PastEvent> more = next();
			events.addAll(more);
			empty = more.isEmpty() ? empty + 1 : 0;
			if (empty > EMPTY_POLLS) {
				throw new TimeoutException("partition " + partition + " could not be read up to " + now.values());
			}
		}
		return events;
	}

	/** Whether the topic's oldest events are gone from here: then the first events of an order may be, too. */
	public boolean isCut(int partition) {
		return begin.get(new TopicPartition(Topics.ORDERS, partition)) > 0;
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
