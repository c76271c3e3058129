package dev.baedal.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.baedal.messaging.Happened;
import dev.baedal.platform.backup.WriteGate;
import dev.baedal.platform.health.StuckThreadHealthIndicator;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * The relay's liveness is down for a stuck or ended thread, which a restart cures, and up while the database or the
 * broker is unavailable.
 */
class LivenessTest {

	private static final Duration STUCK_AFTER = Duration.ofMillis(200);

	private final CountDownLatch over = new CountDownLatch(1);
	private final JdbcClient jdbc = database();
	private Relay relay;

	@AfterEach
	void stop() {
		over.countDown();
		if (relay != null) {
			relay.stop();
		}
	}

	@Test
	void isDownWhileTheRelayIsStuckAndUpAfterwards() {
		StuckThreadHealthIndicator health = started(() -> {
			waitUntilOver();
			return OptionalLong.empty();
		});

		await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
		assertThat(health.health().getDetails()).extractingByKey("reason").asString().startsWith("stuck for ");
		over.countDown();
		await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
	}

	@Test
	void isDownAfterTheRelaysThreadHasEnded() {
		StuckThreadHealthIndicator health = started(() -> {
			throw new NoClassDefFoundError("of the test; this stack trace is expected");
		});

		await().dontCatchUncaughtExceptions()
			.untilAsserted(() -> assertThat(health.health().getDetails()).containsEntry("reason",
					"a thread has ended that should not"));
	}

	@Test
	void isUpWhileTheDatabaseIsUnavailable() {
		CountDownLatch tried = new CountDownLatch(2);
		StuckThreadHealthIndicator health = started(() -> {
			tried.countDown();
			throw new DataAccessResourceFailureException("away");
		});

		await().until(() -> tried.getCount() == 0);
		assertThat(health.health()).isEqualTo(Health.up().build());
	}

	@Test
	void isUpWhileTheBrokerIsUnavailable() {
		jdbc.sql("""
				INSERT INTO outbox (topic, event_key, event_id, type, occurred_at, payload)
				VALUES ('fooddelivery', '1', 'id', 'Happened.v1', '2026-01-01T00:00:00Z', '{}')""").update();
		CountDownLatch rounds = new CountDownLatch(2);
		StuckThreadHealthIndicator health = started(() -> {
			rounds.countDown();
			return OptionalLong.of(1);
		});

		await().until(() -> rounds.getCount() == 0);
		// the producer blocks for metadata that does not arrive, for much longer than one piece of work may take
		await().during(STUCK_AFTER.multipliedBy(4)).until(() -> health.health().getStatus().equals(Status.UP));
		assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox").query(Long.class).single()).isEqualTo(1);
	}

	/** Starts a relay with this lease, without a broker. */
	private StuckThreadHealthIndicator started(Supplier<OptionalLong> acquire) {
		var noBroker = new DefaultKafkaProducerFactory<String, byte[]>(
				Map.of("bootstrap.servers", "localhost:1", "max.block.ms", "60000"), new StringSerializer(),
				new ByteArraySerializer());
		relay = new Relay(jdbc, noBroker, new Lease(jdbc) {
			@Override
			OptionalLong acquire() {
				return acquire.get();
			}
		}, new WriteGate(), Duration.ofMillis(100), "/test");
		relay.start();
		return new StuckThreadHealthIndicator(relay::isAlive, relay.underWay(), STUCK_AFTER);
	}

	private void waitUntilOver() {
		try {
			over.await();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static JdbcClient database() {
		DataSource database = new DriverManagerDataSource(
				"jdbc:h2:mem:liveness-%d;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
					.formatted(System.nanoTime()));
		new ResourceDatabasePopulator(new ClassPathResource("db/messaging/V1__messaging.sql")).execute(database);
		return JdbcClient.create(database);
	}
}
