package dev.baedal.messaging.outbox;

import java.time.Clock;
import java.util.UUID;

import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.Outbox;
import dev.baedal.messaging.kafka.EventObservations;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes events to the table {@code outbox}, which the {@link Relay} reads. */
class JdbcOutbox implements Outbox {

	private final JdbcClient jdbc;
	private final JsonMapper json;
	private final Clock clock;
	private final EventObservations observations;
	private final MeterRegistry meters;
	private final Runnable onCommit;

	JdbcOutbox(JdbcClient jdbc, JsonMapper json, Clock clock, EventObservations observations, MeterRegistry meters,
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
		observations.publish(type, event.key(), traceparent -> write(event, type, traceparent));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				meters.counter("baedal.events.published", "type", type.value()).increment();
				onCommit.run();
			}
		});
	}

	private void write(Event event, EventType type, String traceparent) {
		jdbc.sql("""
				INSERT INTO outbox (topic, event_key, event_id, type, occurred_at, traceparent, payload)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(type.topic(), event.key(), UUID.randomUUID().toString(), type.value(), clock.instant().toString(),
					traceparent, json.writeValueAsString(event))
			.update();
	}
}
