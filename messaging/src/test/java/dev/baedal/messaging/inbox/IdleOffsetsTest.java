package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

import dev.baedal.messaging.TestService;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.messaging.test.Wire;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What a consumer has read does not stay unread for those who look at its offsets. */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class IdleOffsetsTest {

	private static final long FIRST = 700_000;
	private static final long LAST = FIRST + 60;

	@Autowired
	TestService service;
	@Autowired
	Wire wire;
	@Value("${baedal.kafka}")
	String brokers;
	@Value("${spring.application.name}")
	String group;

	@AfterEach
	void resetService() {
		service.afterEffect = () -> {};
	}

	/**
	 * The container keeps the offsets of the first round for its next commit. The events of the second round are read in
	 * one batch, with unreadable ones among them.
	 */
	@Test
	void nothingStaysUnreadAfterABatchThatFailed() {
		Semaphore handled = new Semaphore(0);
		Semaphore permits = new Semaphore(1);
		service.afterEffect = () -> {
			handled.release();
			permits.acquireUninterruptibly();
		};
		publish(FIRST);
		handled.acquireUninterruptibly();
		LongStream.range(FIRST, LAST).forEach(this::publish);
		permits.release((int) (LAST - FIRST));
		handled.acquireUninterruptibly((int) (LAST - FIRST));
		LongStream.range(FIRST, LAST).forEach(order -> wire.publish("NobodyKnows.v1", order, "{}"));
		LongStream.range(LAST, LAST + 5).forEach(order -> wire.publish("Happened.v1", order, "{"));
		permits.release(1_000);

		await().untilAsserted(() -> assertThat(unread()).isZero());
	}

	private void publish(long orderId) {
		wire.publish("Happened.v1", orderId, "{\"orderId\":%d,\"n\":1}".formatted(orderId));
	}

	private long unread() {
		try (KafkaConsumer<byte[], byte[]> offsets = new KafkaConsumer<>(
				Map.of("bootstrap.servers", brokers, "group.id", group), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = offsets.partitionsFor(Wire.ORDERS)
				.stream()
				.map(info -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			Map<TopicPartition, OffsetAndMetadata> read = offsets.committed(Set.copyOf(partitions));
			return offsets.endOffsets(partitions)
				.entrySet()
				.stream()
				.mapToLong(
						end -> end.getValue() - (read.get(end.getKey()) == null ? 0 : read.get(end.getKey()).offset()))
				.sum();
		}
	}
}
