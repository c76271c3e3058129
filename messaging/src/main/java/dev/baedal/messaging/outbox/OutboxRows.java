package dev.baedal.messaging.outbox;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;

/** The events of one transaction, in the order of their publication. They are inserted by one batch before its commit. */
class OutboxRows implements TransactionSynchronization {

	private static final String INSERT = """
			INSERT INTO outbox (topic, event_key, event_id, type, occurred_at, traceparent, payload)
			VALUES (?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;
	private final MeterRegistry meters;
	private final Runnable onCommit;
	private final List<String> types = new ArrayList<>();
	private final List<Object[]> unwritten = new ArrayList<>();
	private boolean committing;

	OutboxRows(JdbcTemplate jdbc, MeterRegistry meters, Runnable onCommit) {
		this.jdbc = jdbc;
		this.meters = meters;
		this.onCommit = onCommit;
	}

	/** @param row the values of the columns, in the order of the insert */
	void add(String type, Object... row) {
		types.add(type);
		unwritten.add(row);
		if (committing) {
			// published by another synchronization, after this one
			insert();
		}
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		committing = true;
		insert();
	}

	private void insert() {
		jdbc.batchUpdate(INSERT, unwritten);
		unwritten.clear();
	}

	@Override
	public void afterCommit() {
		types.forEach(type -> meters.counter("baedal.events.published", "type", type).increment());
		onCommit.run();
	}
}
