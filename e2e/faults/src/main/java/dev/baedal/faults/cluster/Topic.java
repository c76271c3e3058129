package dev.baedal.faults.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baedal.faults.schedule.Topology;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes the platform's topics directly: records, offsets of groups, repeated events, offsets set back. */
public final class Topic implements AutoCloseable {

	public static final String NAME = "fooddelivery";
	public static final String MENUS = "fooddelivery.menus";
	private static final int PARTITIONS = 12;
	private static final List<TopicPartition> ALL = partitions(NAME);
	private static final long TIMEOUT_SECONDS = 10;
	private static final Duration POLL = Duration.ofSeconds(2);

	private final String brokers;
	private final Admin admin;

	Topic(String brokers) {
		this.brokers = brokers;
		this.admin = Admin.create(
				Map.of("bootstrap.servers", brokers, "request.timeout.ms", "5000", "default.api.timeout.ms", "8000"));
	}

	/** @throws ExecutionException while the broker is away */
	public Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
		return ends(ALL);
	}

	private Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
			throws ExecutionException, InterruptedException {
		return get(admin
			.listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
			.all()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
	}

	/** The number of records before {@code ends} that a group has not committed. */
	long behind(String group, Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> read = get(
				admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		return ends.entrySet().stream().mapToLong(end -> {
			OffsetAndMetadata position = read.get(end.getKey());
			return Math.max(0, end.getValue() - (position == null ? 0 : position.offset()));
		}).sum();
	}

	/** The number of events that the services have not read, in total. */
	public long behind() throws ExecutionException, InterruptedException {
		Map<TopicPartition, Long> ends = ends();
		long sum = 0;
		for (var service : Topology.CONSUMERS) {
			sum += behind(service.label(), ends);
		}
		return sum;
	}

	/**
	 * The group's processes must be down. Their members are removed, which Kafka would count until their session
	 * expires.
	 */
	void setBack(String group, long events) throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> earlier = new HashMap<>();
		get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).forEach((partition, read) -> {
			if (partition.topic().equals(NAME) && read != null) {
				earlier.put(partition,
						new OffsetAndMetadata(Math.max(0, read.offset() - Math.min(events, read.offset()))));
			}
		});
		// Kafka's client refuses to remove the members of a group that has none
		if (!get(admin.describeConsumerGroups(List.of(group)).all()).get(group).members().isEmpty()) {
			get(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions()).all());
		}
		get(admin.alterConsumerGroupOffsets(group, earlier).all());
	}

	/** @return the number of records written */
	int repeat(int perPartition) throws ExecutionException, InterruptedException {
		List<ConsumerRecord<String, byte[]>> last = last(perPartition);
		write(last.stream()
			.map(record -> new ProducerRecord<>(NAME, record.partition(), record.key(), record.value(),
					record.headers()))
			.toList());
		return last.size();
	}

	/** The last records of each partition, foreign ones included. */
	List<ConsumerRecord<String, byte[]>> last(int perPartition) throws ExecutionException, InterruptedException {
		Map<TopicPartition, Long> ends = ends();
		List<ConsumerRecord<String, byte[]>> last = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = consumer()) {
			consumer.assign(ALL);
			ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - perPartition)));
			readTo(consumer, ends, last);
		}
		return last;
	}

	/** Returns when every record is acknowledged or has failed. */
	void write(List<ProducerRecord<String, byte[]>> records) {
		try (KafkaProducer<String, byte[]> producer = producer()) {
			records.forEach(producer::send);
		}
	}

	/** Every record that the platform wrote, from the beginning, in the order of each partition; no foreign records. */
	public List<ConsumerRecord<String, byte[]>> everything(String topic)
			throws ExecutionException, InterruptedException {
		List<TopicPartition> partitions = partitions(topic);
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = consumer()) {
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			readTo(consumer, ends(partitions), records);
		}
		records.removeIf(ForeignProducer::isForeign);
		return records;
	}

	private static List<TopicPartition> partitions(String topic) {
		return IntStream.range(0, PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)).toList();
	}

	private static void readTo(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends,
			List<ConsumerRecord<String, byte[]>> into) {
		while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
			consumer.poll(POLL).forEach(record -> {
				if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
					into.add(record);
				}
			});
		}
	}

	private KafkaConsumer<String, byte[]> consumer() {
		return new KafkaConsumer<>(
				Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false", "default.api.timeout.ms", "10000"),
				new StringDeserializer(), new ByteArrayDeserializer());
	}

	private KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(
				Map.of("bootstrap.servers", brokers, "acks", "all", "delivery.timeout.ms", "10000",
						"request.timeout.ms", "5000", "max.block.ms", "5000"),
				new StringSerializer(), new ByteArraySerializer());
	}

	private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
			throws ExecutionException, InterruptedException {
		try {
			return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		}
		catch (java.util.concurrent.TimeoutException e) {
			throw new ExecutionException(e);
		}
	}

	@Override
	public void close() {
		admin.close(Duration.ofSeconds(2));
	}
}
