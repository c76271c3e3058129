package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import dev.baedal.messaging.TestService;
import dev.baedal.messaging.Topics;
import dev.baedal.messaging.parked.ParkedEvent;
import dev.baedal.messaging.parked.ParkedEventsEndpoint;
import dev.baedal.messaging.test.Polls;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.messaging.test.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every event takes effect once and in order; an event that cannot be handled is parked, with the later events of its
 * order.
 */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class InboxTest {

	private static final AtomicLong ORDERS = new AtomicLong(1000);

	@Autowired
	TestService service;
	@Autowired
	Wire wire;
	@Autowired
	Polls polls;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	ParkedEventsEndpoint parked;
	@Autowired
	MeterRegistry meters;

	private final long orderId = ORDERS.incrementAndGet();

	@AfterEach
	void resetService() {
		service.impossible = -1;
		service.transientFailures.set(0);
		service.afterEffect = () -> {};
	}

	@Test
	void redeliveredEventIsDropped() {
		String id = publish(1);
		wire.redeliver(id, "Happened.v1", orderId, json(1));
		publish(2);

		awaitEffects(1, 2);
	}

	@Test
	void theIdsOfABatchAreOneStatement() {
		List<String> statements = polls.handle(polled(1), polled(2), polled(3));

		assertThat(statements).filteredOn(sql -> sql.startsWith("INSERT INTO inbox")).hasSize(1);
		assertThat(effects()).containsExactly(1, 2, 3);
	}

	@Test
	void aBatchHandlesOnlyTheNewEventsAndEachOnce() {
		Polls.Polled known = polled(1);
		Polls.Polled twice = polled(2);
		polls.handle(known);

		polls.handle(known, twice, polled(3), twice);

		assertThat(effects()).containsExactly(1, 2, 3);
	}

	@Test
	void aBatchOfKnownEventsChangesNothing() {
		Polls.Polled first = polled(1);
		Polls.Polled second = polled(2);
		polls.handle(first, second);

		polls.handle(first, second);

		assertThat(effects()).containsExactly(1, 2);
	}

	@Test
	void anEventThatFailsInABatchLeavesNoId() {
		service.impossible = 2;
		Polls.Polled first = polled(1);
		Polls.Polled failing = polled(2);

		assertThatThrownBy(() -> polls.handle(first, failing)).hasRootCauseMessage("impossible event 2");

		service.impossible = -1;
		polls.handle(first, failing);
		assertThat(effects()).containsExactly(1, 2);
	}

	@Test
	void unknownEventIsSkipped() {
		wire.publish("NobodyKnows.v1", orderId, "{}");
		publish(1);

		awaitEffects(1);
	}

	@Test
	void retriesATransientFailureInOrderUntilItSucceeds() {
		service.transientFailures.set(6);
		publish(1);
		publish(2);
		publish(3);

		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(effects()).containsExactly(1, 2, 3));
		assertThat(parkedHere()).isEmpty();
	}

	@Test
	void parksAFailingEventAndTheLaterOnesOfItsKey() {
		service.impossible = 2;
		IntStream.rangeClosed(1, 4).forEach(this::publish);
		long other = ORDERS.incrementAndGet();
		wire.publish("Happened.v1", other, "{\"orderId\":%d,\"n\":1}".formatted(other));

		await().untilAsserted(() -> assertThat(parkedHere()).hasSize(3));
		await().untilAsserted(() -> assertThat(effects(other)).containsExactly(1));
		assertThat(effects()).containsExactly(1);
		assertThat(parkedHere().get(0).cause()).contains("impossible event 2");
		assertThat(parkedHere().get(0).behind()).isEqualTo(2);
	}

	@Test
	void replayKeepsTheOrderAndUnblocksTheKey() {
		service.impossible = 1;
		publish(1);
		publish(2);
		await().untilAsserted(() -> assertThat(parkedHere()).hasSize(2));

		assertThat(parked.replay(key())).containsKey("failed");
		assertThat(effects()).isEmpty();
		service.impossible = -1;
		assertThat(parked.replay(key())).containsEntry("replayed", 2);
		publish(3);

		awaitEffects(1, 2, 3);
		assertThat(parkedHere()).isEmpty();
	}

	@Test
	void parksAnEventWithTooLongHeadersByItsPlace() {
		String endless = "x".repeat(300);
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(Wire.ORDERS, endless, json(1).getBytes());
		Map.of("ce_id", endless, "ce_type", "Happened.v1", "ce_source", endless, "ce_time", endless)
			.forEach((name, value) -> message.headers().add(name, value.getBytes()));
		wire.send(message);

		await().untilAsserted(() -> assertThat(events()).anySatisfy(event -> {
			assertThat(event.eventId()).startsWith("fooddelivery-");
			assertThat(event.cause()).contains("1 to 100 characters");
		}));
	}

	@Test
	void redeliveredParkedEventIsParkedOnce() {
		service.impossible = 1;
		String id = publish(1);
		await().untilAsserted(() -> assertThat(parkedHere()).hasSize(1));
		wire.redeliver(id, "Happened.v1", orderId, json(1));
		publish(2);

		await().untilAsserted(() -> assertThat(parkedHere()).extracting(ParkedEvent::behind).containsExactly(1L, 0L));
	}

	@Test
	void unreadableBodyIsParkedAtOnce() {
		wire.publish("Happened.v1", orderId, "{\"orderId\":\"x\"");

		await().untilAsserted(() -> assertThat(parkedHere()).singleElement()
			.satisfies(event -> assertThat(event.payload()).isEqualTo("{\"orderId\":\"x\"")));
	}

	/**
	 * Any producer may write such a record, with any key: the order continues, no operator is needed, and no table
	 * grows.
	 */
	@Test
	void recordWithoutATypeIsSkippedAndCounted() {
		double before = foreign("untyped");
		wire.send(new ProducerRecord<>(Wire.ORDERS, key(), "what is this".getBytes(StandardCharsets.UTF_8)));
		sendWith(Map.of("ce_id", "blank-" + orderId, "ce_type", " "), json(1));
		wire.send(new ProducerRecord<>(Wire.ORDERS, 0, null, "what is this".getBytes(StandardCharsets.UTF_8)));
		publish(1);

		awaitEffects(1);
		assertThat(parkedHere()).isEmpty();
		assertThat(events()).noneMatch(event -> "what is this".equals(event.payload()));
		await().untilAsserted(() -> assertThat(foreign("untyped")).isEqualTo(before + 3));
	}

	@Test
	void recordWithoutAValueIsSkippedAndCounted() {
		double before = foreign("empty");
		wire.send(new ProducerRecord<>(Wire.ORDERS, key(), null));
		sendWith(Map.of("ce_id", "empty-" + orderId, "ce_type", "Happened.v1"), null);
		publish(1);

		awaitEffects(1);
		assertThat(parkedHere()).isEmpty();
		assertThat(foreign("empty")).isEqualTo(before + 2);
	}

	/** Only the type of a record without a handler is read, so its other fields do not matter. */
	@Test
	void unknownEventWithoutIdOrTimeIsSkipped() {
		sendWith(Map.of("ce_type", "NobodyKnows.v1"), "?");
		sendWith(Map.of("ce_type", "NobodyKnows.v1", "ce_id", "x".repeat(300), "ce_time", "yesterday"), "?");
		publish(1);

		awaitEffects(1);
		assertThat(parkedHere()).isEmpty();
		assertThat(events()).noneMatch(event -> "NobodyKnows.v1".equals(event.type()));
	}

	/** CloudEvents requires no time. */
	@Test
	void eventWithoutATimeHasTheTimeOfTheRecord() {
		sendWith(Map.of("ce_type", "Happened.v1", "ce_id", "timeless-" + orderId), json(1));

		awaitEffects(1);
	}

	@Test
	void eventWithoutAnIdIsParkedByItsPlaceAndBlocksNoOrder() {
		sendWith(Map.of("ce_type", "Happened.v1"), json(7));
		publish(1);

		awaitEffects(1);
		assertThat(parkedHere()).isEmpty();
		assertThat(events()).filteredOn(event -> json(7).equals(event.payload())).singleElement().satisfies(event -> {
			assertThat(event.key()).isEqualTo(event.eventId()).startsWith("fooddelivery-");
			assertThat(event.cause()).startsWith("Happened.v1 needs a key and ce_id of 1 to 100 characters")
				.endsWith("the key has %d, ce_id is missing".formatted(key().length()));
		});
	}

	@Test
	void eventWithoutAKeyIsParkedByItsPlaceAndBlocksNoOrder() {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(Wire.ORDERS, 0, null, json(7).getBytes());
		Map.of("ce_id", "keyless-" + orderId, "ce_type", "Happened.v1")
			.forEach((name, value) -> message.headers().add(name, value.getBytes()));
		wire.send(message);

		await().untilAsserted(() -> assertThat(events()).filteredOn(event -> json(7).equals(event.payload()))
			.singleElement()
			.satisfies(event -> assertThat(event.key()).startsWith("fooddelivery-0@")));
		long onTheSamePartition = orderOfPartition0();
		wire.publish("Happened.v1", onTheSamePartition, "{\"orderId\":%d,\"n\":1}".formatted(onTheSamePartition));
		await().untilAsserted(() -> assertThat(effects(onTheSamePartition)).containsExactly(1));
	}

	@Test
	void nullBodyIsParkedWithItsCause() {
		sendWith(Map.of("ce_type", "Happened.v1", "ce_id", "null-" + orderId), "null");

		await().untilAsserted(() -> assertThat(parkedHere()).singleElement()
			.satisfies(event -> assertThat(event.cause()).isEqualTo("Happened.v1: the body is null")));
	}

	@Test
	void eventWithAnUnreadableTimeIsParked() {
		sendWith(Map.of("ce_id", "id-" + orderId, "ce_type", "Happened.v1", "ce_time", "yesterday"), json(1));

		await().untilAsserted(() -> assertThat(parkedHere()).singleElement()
			.satisfies(event -> assertThat(event.cause()).isEqualTo("ce_time must be an RFC 3339 time")));
		assertThat(effects()).isEmpty();
	}

	private void sendWith(Map<String, String> headers, String body) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(Wire.ORDERS, key(),
				body == null ? null : body.getBytes());
		headers.forEach((name, value) -> message.headers().add(name, value.getBytes()));
		wire.send(message);
	}

	private double foreign(String reason) {
		return meters.get("baedal.events.foreign").tags("topic", Wire.ORDERS, "reason", reason).counter().count();
	}

	private Polls.Polled polled(int n) {
		return new Polls.Polled("Happened.v1", orderId, json(n));
	}

	String publish(int n) {
		return wire.publish("Happened.v1", orderId, json(n));
	}

	private String json(int n) {
		return "{\"orderId\":%d,\"n\":%d,\"more\":\"unknown\"}".formatted(orderId, n);
	}

	void awaitEffects(Integer... expected) {
		String last = wire.publish("Happened.v1", orderId, json(99));
		await().until(() -> jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?")
			.param(last)
			.query(Long.class)
			.single() == 1);
		assertThat(effects()).filteredOn(n -> n != 99).containsExactly(expected);
	}

	private List<Integer> effects() {
		return effects(orderId);
	}

	private List<Integer> effects(long order) {
		return jdbc.sql("SELECT n FROM effect WHERE order_id = ? ORDER BY id").param(order).query(Integer.class).list();
	}

	private String key() {
		return Long.toString(orderId);
	}

	List<ParkedEvent> parkedHere() {
		return events().stream().filter(event -> event.key().equals(key())).toList();
	}

	@SuppressWarnings("unchecked")
	private List<ParkedEvent> events() {
		return (List<ParkedEvent>) parked.list().get("events");
	}

	private static long orderOfPartition0() {
		return IntStream.iterate(50_000, i -> i + 1)
			.filter(i -> BuiltInPartitioner.partitionForKey(Integer.toString(i).getBytes(StandardCharsets.UTF_8),
					Topics.PARTITIONS) == 0)
			.findFirst()
			.orElseThrow();
	}
}
