package dev.baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.backup.WriteGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** During a backup no event is sent or handled, and afterwards none is missing. */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class PausedEventsTest {

	private static final long ORDER = 200_001;

	@Autowired
	WriteGate pause;
	@Autowired
	Wire wire;
	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void open() {
		pause.open();
	}

	@Test
	void consumersAndRelayWaitAndThenContinue() throws Exception {
		String id = pause.begin(Duration.ofSeconds(60)).orElseThrow();
		wire.publish("Happened.v1", ORDER, "{\"orderId\":%d,\"n\":1}".formatted(ORDER));
		// bypasses the gate, which no use case can
		jdbc.sql(
				"INSERT INTO outbox (topic, event_key, event_id, type, occurred_at, payload) VALUES (?, ?, ?, ?, ?, ?)")
			.params(Wire.ORDERS, "relay-" + ORDER, "id-" + ORDER, "Said.v1", "2025-01-01T12:00:00Z", "{}")
			.update();

		await().during(Duration.ofSeconds(2)).until(() -> effects() == 0 && outboxRows() == 1);
		assertThat(pause.end(id)).isTrue();

		await().until(() -> effects() == 1 && outboxRows() == 0);
	}

	private long effects() {
		return jdbc.sql("SELECT COUNT(*) FROM effect WHERE order_id = ?").param(ORDER).query(Long.class).single();
	}

	private long outboxRows() {
		return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Long.class).single();
	}
}
