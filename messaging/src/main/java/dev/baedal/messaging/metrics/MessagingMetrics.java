package dev.baedal.messaging.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.baedal.messaging.inbox.InboxPruner;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.parked.ParkedEvents;
import dev.baedal.platform.backup.DatabaseProduct;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gauges of the outbox, the inbox, the parked events, the relay's lease and the database's size. */
class MessagingMetrics implements MeterBinder {

	private static final String H2_SIZE = """
			SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings
			WHERE setting_name = 'info.FILE_SIZE'""";
	private static final String SERVER_SIZE = """
			SELECT COALESCE(SUM(data_length + index_length), 0) FROM information_schema.tables
			WHERE table_schema = DATABASE()""";

	private final JdbcClient jdbc;
	private final DatabaseProduct database;
	private final Clock clock;
	private final ParkedEvents parked;
	private final InboxPruner upkeep;
	private final Lease lease;

	MessagingMetrics(JdbcClient jdbc, DatabaseProduct database, Clock clock, ParkedEvents parked, InboxPruner upkeep,
			Lease lease) {
		this.jdbc = jdbc;
		this.database = database;
		this.clock = clock;
		this.parked = parked;
		this.upkeep = upkeep;
		this.lease = lease;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("baedal.relay", lease, held -> held.isHeld() ? 1 : 0)
			.description("1 in the replica whose relay carries the events")
			.register(registry);
		Gauge.builder("baedal.parked", parked, ParkedEvents::count)
			.description("Events that wait for an operator")
			.register(registry);
		Gauge.builder("baedal.outbox", this, MessagingMetrics::outboxRows)
			.description("Events that are not yet on the topic")
			.register(registry);
		Gauge.builder("baedal.outbox.oldest", this, MessagingMetrics::outboxSeconds)
			.baseUnit("seconds")
			.description("How long the first of them has waited")
			.register(registry);
		Gauge.builder("baedal.inbox", upkeep, InboxPruner::inboxRows)
			.description("Handled events that are remembered, as of some minutes ago")
			.register(registry);
		Gauge.builder("baedal.database.size", this, MessagingMetrics::databaseBytes)
			.baseUnit("bytes")
			.description("Size of the database, with the free space inside")
			.register(registry);
	}

	private double outboxRows() {
		return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Long.class).single();
	}

	private double outboxSeconds() {
		return jdbc.sql("SELECT occurred_at FROM outbox ORDER BY id LIMIT 1")
			.query(String.class)
			.optional()
			.map(at -> Duration.between(Instant.parse(at), clock.instant()).toMillis() / 1e3)
			.orElse(0.0);
	}

	private double databaseBytes() {
		return jdbc.sql(database.isEmbedded() ? H2_SIZE : SERVER_SIZE).query(Long.class).optional().orElse(0L);
	}
}
