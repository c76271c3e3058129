package dev.baedal.messaging.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import dev.baedal.http.ProblemCode;
import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.TestService;
import dev.baedal.messaging.inbox.Inbox;
import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.messaging.kafka.EventObservations;
import dev.baedal.messaging.kafka.ForeignRecords;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.problem.InvalidParameter;
import dev.baedal.platform.problem.Refused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Operators list, replay and discard parked events. */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class ParkedTest {

	private static final AtomicLong ORDERS = new AtomicLong(100_000);

	@Autowired
	TestService service;
	@Autowired
	Wire wire;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	ParkedEventsEndpoint parked;
	@Autowired
	DiscardedEventsEndpoint discarded;
	@Autowired
	ParkedEvents events;
	@Autowired
	PlatformTransactionManager transactions;
	@Autowired
	JsonMapper json;
	@Autowired
	HealthIndicator parkedHealthIndicator;

	private final long orderId = ORDERS.incrementAndGet();

	@AfterEach
	void resetService() {
		service.impossible = -1;
	}

	@Test
	void rejectsAReasonThatCannotBeRead() {
		for (String reason : List.of(" ", "\u3164", "a\u001Bb", "a\u202Eb", "a\uD83C")) {
			assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> parked.discard("nothing", reason))
				.withMessageContaining("reason: must ");
		}
	}

	@Test
	void listsCauseAgeAndTheNumberOfEventsBehind() {
		park(3);

		assertThat(parkedHere()).extracting(ParkedEvent::behind).containsExactly(2L, 1L, 0L);
		assertThat(parkedHere().get(0).cause()).contains("impossible event 1");
		assertThat(parkedHere().get(1).cause()).contains("waits behind");
		jdbc.sql("UPDATE parked_event SET parked_at = TIMESTAMPADD(HOUR, -2, parked_at) WHERE event_key = ?")
			.param(key())
			.update();
		assertThat(parkedHere()).allSatisfy(event -> assertThat(event.ageSeconds()).isBetween(7200L, 7800L));
	}

	@Test
	void replaysOneEventAndLeavesTheLaterOnes() {
		List<String> ids = park(3);
		service.impossible = -1;

		assertThat(parked.replay(ids.get(0))).containsEntry("replayed", 1);

		assertThat(effects()).containsExactly(1);
		assertThat(parkedHere()).extracting(ParkedEvent::eventId).containsExactly(ids.get(1), ids.get(2));
	}

	@Test
	void rejectsAReplayBeforeAnEarlierEventOfTheOrder() {
		List<String> ids = park(2);
		service.impossible = -1;

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> parked.replay(ids.get(1)))
			.satisfies(e -> assertThat(e.explanation().code()).isEqualTo(ProblemCode.CONFLICT))
			.withMessageContaining("an earlier event of " + key() + " is parked");
		assertThat(effects()).isEmpty();
	}

	@Test
	void replaysEveryOrderAndReportsFailures() {
		park(2);
		long other = ORDERS.incrementAndGet();
		String id = wire.publish("Happened.v1", other, "{\"orderId\":%d,\"n\":\"one\"}".formatted(other));
		await().until(() -> events.keyOf(id).isPresent());
		service.impossible = -1;

		assertThat(results())
			.anySatisfy(result -> assertThat(result).containsEntry("key", key())
				.containsEntry("replayed", 2)
				.doesNotContainKey("failed"))
			.anySatisfy(result -> assertThat(result).containsEntry("key", Long.toString(other)).containsKey("failed"));
		assertThat(effects()).containsExactly(1, 2);
		assertThat(events.keyOf(id)).isPresent();
	}

	@Test
	void fixedHandlerReplaysAnUnreadableEvent() {
		String id = wire.publish("Happened.v1", orderId, "{\"orderId\":%d,\"n\":\"one\"}".formatted(orderId));
		await().until(() -> events.keyOf(id).isPresent());
		assertThat(parked.replay(key())).containsKey("failed");

		@EventType("Happened.v1")
		record HappenedInWords(long orderId, String n) {}
		EventHandlers fixed = new EventHandlers().on(HappenedInWords.class,
				event -> jdbc.sql("INSERT INTO effect (order_id, n) VALUES (?, ?)")
					.params(event.orderId(), event.n().length())
					.update());
		Inbox afterTheFix = new Inbox(jdbc, new TransactionTemplate(transactions), fixed, events, json,
				new EventObservations(ObservationRegistry.NOOP), new ForeignRecords(new SimpleMeterRegistry()));

		assertThat(afterTheFix.replay(id)).isTrue();
		assertThat(effects()).containsExactly(3);
		assertThat(parkedHere()).isEmpty();
	}

	@Test
	void replayKeepsTheOrderWithNewEvents() {
		park(40);
		service.impossible = -1;
		Thread others = new Thread(() -> IntStream.rangeClosed(41, 120).forEach(this::publish));
		others.start();

		await().atMost(Duration.ofSeconds(30)).until(() -> {
			parked.replayAll();
			return effects().size() == 120;
		});

		assertThat(effects()).containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
		assertThat(parkedHere()).isEmpty();
	}

	@Test
	void discardsOneEventAndKeepsTheReason() {
		List<String> ids = park(2);

		assertThat(parked.discard(ids.get(0), " said by mistake ")).containsEntry("discarded", true);

		assertThat(discardedEvents()).filteredOn(event -> event.key().equals(key()))
			.singleElement()
			.satisfies(event -> {
				assertThat(event.eventId()).isEqualTo(ids.get(0));
				assertThat(event.reason()).isEqualTo("said by mistake");
				assertThat(event.payload()).contains("\"n\":1");
			});
		assertThat(parkedHere()).extracting(ParkedEvent::eventId).containsExactly(ids.get(1));
		parked.replay(key());
		assertThat(effects()).containsExactly(2);
	}

	/** M45: an operator sees no address, and anonymisation erases the payload of a discarded event. */
	@Test
	void hidesAddressesAndErasesDiscardedPayloadsOnAnonymisation() {
		service.impossible = 1;
		String id = wire.publish("Happened.v1", orderId,
				"{\"orderId\":%d,\"n\":1,\"address\":\"Marked-street 7\"}".formatted(orderId));
		await().untilAsserted(() -> assertThat(parkedHere()).singleElement()
			.satisfies(event -> assertThat(event.payload()).contains("\"address\":\"***\"").doesNotContain("Marked")));
		parked.discard(id, "said by mistake");
		assertThat(discardedEvents()).filteredOn(event -> event.eventId().equals(id))
			.singleElement()
			.satisfies(event -> assertThat(event.payload()).contains("\"n\":1").doesNotContain("Marked"));

		wire.publish("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId));

		await().untilAsserted(() -> assertThat(discardedEvents()).filteredOn(event -> event.eventId().equals(id))
			.singleElement()
			.satisfies(event -> assertThat(event.payload()).isNull()));
		wire.redeliver(id, "Happened.v1", orderId, body(1));
		publish(2);
		await().untilAsserted(() -> assertThat(effects()).containsExactly(2));
	}

	@Test
	void redeliveredDiscardedEventHasNoEffect() {
		String id = park(1).get(0);
		parked.discard(id, "said by mistake");
		service.impossible = -1;

		wire.redeliver(id, "Happened.v1", orderId, body(1));
		publish(2);

		await().untilAsserted(() -> assertThat(effects()).containsExactly(2));
	}

	@Test
	void unreadableDiscardedEventStaysDiscarded() {
		CloudEventRecord nameless = new CloudEventRecord(Wire.ORDERS, "fooddelivery-0@7-" + orderId,
				"fooddelivery-0@7-" + orderId, null, null, null, null, "?", null);
		new TransactionTemplate(transactions).executeWithoutResult(status -> events.park(nameless, "no headers"));
		parked.discard(nameless.id(), "noise");

		new TransactionTemplate(transactions).executeWithoutResult(status -> events.park(nameless, "no headers"));

		assertThat(events.keyOf(nameless.id())).isEmpty();
	}

	@Test
	void rejectsADiscardWithoutAReason() {
		String id = park(1).get(0);

		assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> parked.discard(id, "  "))
			.satisfies(e -> assertThat(e.explanation().code()).isEqualTo(ProblemCode.INVALID_PARAMETER))
			.withMessageContaining("reason");
		assertThat(parkedHere()).hasSize(1);
	}

	@Test
	void respondsWith404ForAnUnknownEvent() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> parked.replay("nothing"))
			.satisfies(e -> assertThat(e.explanation().code()).isEqualTo(ProblemCode.NOT_FOUND));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> parked.discard("nothing", "why not"))
			.satisfies(e -> assertThat(e.explanation().code()).isEqualTo(ProblemCode.NOT_FOUND));
	}

	@Test
	void healthListsParkedEventsAndStaysUp() {
		park(2);

		assertThat(parkedHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
		assertThat(parkedHealthIndicator.health().getDetails()).containsEntry("events", events.count());
		assertThat(events.count()).isGreaterThanOrEqualTo(2);
	}

	/**
	 * Publishes n events, of which the first cannot be handled.
	 *
	 * @return their ids
	 */
	private List<String> park(int n) {
		service.impossible = 1;
		List<String> ids = IntStream.rangeClosed(1, n).mapToObj(this::publish).toList();
		await().untilAsserted(() -> assertThat(parkedHere()).hasSize(n));
		return ids;
	}

	private String publish(int n) {
		return wire.publish("Happened.v1", orderId, body(n));
	}

	private String body(int n) {
		return "{\"orderId\":%d,\"n\":%d}".formatted(orderId, n);
	}

	private String key() {
		return Long.toString(orderId);
	}

	private List<Integer> effects() {
		return jdbc.sql("SELECT n FROM effect WHERE order_id = ? ORDER BY id")
			.param(orderId)
			.query(Integer.class)
			.list();
	}

	private List<ParkedEvent> parkedHere() {
		return events.list(500).stream().filter(event -> event.key().equals(key())).toList();
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> results() {
		return (List<Map<String, Object>>) parked.replayAll().get("results");
	}

	@SuppressWarnings("unchecked")
	private List<DiscardedEvent> discardedEvents() {
		return (List<DiscardedEvent>) discarded.list().get("events");
	}
}
