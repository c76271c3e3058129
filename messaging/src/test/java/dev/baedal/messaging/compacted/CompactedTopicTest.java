package dev.baedal.messaging.compacted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Outbox;
import dev.baedal.messaging.Topics;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.replay.PastEvents;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.backup.WriteGate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The last record of each key of a compacted topic becomes the state of its row, whatever record came before. */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class CompactedTopicTest {

	private static final AtomicLong THINGS = new AtomicLong();

	@Autowired
	PastEvents topics;
	@Autowired
	Lease lease;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	JsonMapper json;
	@Autowired
	Outbox outbox;
	@Autowired
	PlatformTransactionManager transactions;
	@Autowired
	WriteGate pause;
	@Autowired
	Wire wire;

	private final String key = "thing:" + THINGS.incrementAndGet();
	private CompactedTopic topic;
	private long row = 5;
	/** The revision of the last published change of the row. */
	private long published = 5;

	@BeforeEach
	void follow() {
		await().until(lease::isHeld);
		topic = new CompactedTopic(new Things(), topics, lease, jdbc, json, Duration.ofDays(1));
	}

	@AfterEach
	void unfollow() {
		pause.open();
		topic.start();
		topic.stop();
	}

	@Test
	void fillsAnEmptyTopic() {
		awaitVersions(5L);
	}

	@Test
	void republishesTheRowAfterAnOlderRevision() {
		publish(5);
		topic.round();
		publish(4);

		awaitVersions(5L, 4L, 5L);
	}

	/** As for a menu item whose stock changes: the published state is the same. */
	@Test
	void leavesARowWhosePublishedStateIsTheSame() {
		publish(5);
		row = 7;
		published = 5;

		for (int i = 0; i < 3; i++) {
			topic.round();
		}

		assertThat(waiting()).isZero();
		assertThat(versions()).containsExactly(5L);
	}

	@Test
	void republishesTheRowAfterARecordWithoutValue() {
		publish(5);
		wire.send(new ProducerRecord<>(Wire.MENUS, key, null));

		awaitVersions(5L, null, 5L);
	}

	@Test
	void republishesTheRowAfterAForeignRecord() {
		publish(5);
		wire.publish(Wire.MENUS, key, "foreign-" + key, "NobodyKnows.v1", "{\"version\":99}", Instant.now());

		awaitVersions(5L, 99L, 5L);
	}

	@Test
	void doesNotRepublishARowThatIsInTheOutbox() throws Exception {
		publish(4);
		assertThat(pause.begin(Duration.ofSeconds(30))).isPresent();
		jdbc.sql("""
				INSERT INTO outbox (topic, event_key, event_id, type, occurred_at, payload)
				VALUES (?, ?, ?, 'ThingChanged.v1', '2026-01-01T00:00:00Z', '{"version":5}')""")
			.params(Wire.MENUS, key, "waiting-" + key)
			.update();
		for (int i = 0; i < 3; i++) {
			topic.round();
		}
		pause.open();

		awaitVersions(4L, 5L);
	}

	@Test
	void leavesARecordWithAHigherRevision() {
		publish(7);
		for (int i = 0; i < 3; i++) {
			topic.round();
		}

		assertThat(waiting()).isZero();
		assertThat(versions()).containsExactly(7L);
	}

	/** Two more rounds publish nothing. */
	private void awaitVersions(Long... expected) {
		await().untilAsserted(() -> {
			topic.round();
			assertThat(versions()).containsExactly(expected);
		});
		topic.round();
		topic.round();
		assertThat(waiting()).isZero();
		assertThat(versions()).containsExactly(expected);
	}

	private void publish(long version) {
		wire.publish(Wire.MENUS, key, key + "@" + version, "ThingChanged.v1",
				"{\"version\":%d,\"state\":\"of %d\"}".formatted(version, version), Instant.now());
	}

	private List<Long> versions() {
		return wire.published(Wire.MENUS)
			.stream()
			.filter(record -> key.equals(record.key()))
			.map(record -> record.data() == null ? null : record.data().get("version").asLong())
			.toList();
	}

	private long waiting() {
		return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE event_key = ?").param(key).query(Long.class).single();
	}

	@EventType(value = "ThingChanged.v1", topic = Topics.MENUS)
	record ThingChanged(@JsonIgnore String key, long version, String state) implements Event {}

	private class Things implements CompactedState {

		@Override
		public List<Class<? extends Event>> events() {
			return List.of(ThingChanged.class);
		}

		@Override
		public Map<String, Long> revisions() {
			return Map.of(key, row);
		}

		@Override
		public Optional<ThingChanged> current(String which) {
			return key.equals(which) ? Optional.of(new ThingChanged(which, row, "of " + published)) : Optional.empty();
		}

		@Override
		public void publishAgain(String which) {
			new TransactionTemplate(transactions)
				.executeWithoutResult(status -> outbox.publish(current(which).orElseThrow()));
		}
	}
}
