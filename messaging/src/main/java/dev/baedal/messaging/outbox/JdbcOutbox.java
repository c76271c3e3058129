package dev.baedal.messaging.outbox;

import java.time.Clock;
import java.util.UUID;

import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Outbox;
import dev.baedal.messaging.kafka.EventObservations;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes events to the table {@code outbox}, which the {@link Relay} reads; those of a transaction together. */
class JdbcOutbox implements Outbox {

	private final JdbcTemplate jdbc;
	private final JsonMapper json;
	private final Clock clock;
	private final EventObservations observations;
	private final MeterRegistry meters;
	private final Runnable onCommit;

	JdbcOutbox(JdbcTemplate jdbc, JsonMapper json, Clock clock, EventObservations observations, MeterRegistry meters,
			Runnable onCommit) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
		this.observations = observations;
		this.meters = meters;
		this.onCommit = onCommit;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void publish(Event event) {
		EventType type = Event.typeOf(event.getClass());
		OutboxRows rows = ofTransaction();
		observations.publish(type, event.key(),
				traceparent -> rows.add(type.value(), type.topic(), event.key(), UUID.randomUUID().toString(),
						type.value(), clock.instant().toString(), traceparent, json.writeValueAsString(event)));
	}

	private OutboxRows ofTransaction() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(OutboxRows.class::isInstance)
			.map(OutboxRows.class::cast)
			.findFirst()
			.orElseGet(this::newRows);
	}

	private OutboxRows newRows() {
		OutboxRows rows = new OutboxRows(jdbc, meters, onCommit);
		TransactionSynchronizationManager.registerSynchronization(rows);
		return rows;
	}
}
