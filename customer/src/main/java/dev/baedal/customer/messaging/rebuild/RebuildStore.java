package dev.baedal.customer.messaging.rebuild;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baedal.messaging.replay.PastEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that a rebuild has read from the topic. Only the run that began last may write. */
@Component
class RebuildStore {

	private static final String PLACED = "OrderPlaced.v1";

	private final JdbcClient jdbc;
	private final JdbcTemplate batches;

	RebuildStore(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Ends any earlier run, also an aborted one.
	 *
	 * @return the id of the new run
	 */
	String begin() {
		String run = UUID.randomUUID().toString();
		jdbc.sql("UPDATE rebuild_run SET run = ? WHERE id = 1").param(run).update();
		clear();
		return run;
	}

	void clear() {
		jdbc.sql("TRUNCATE TABLE rebuild_event").update();
	}

	/** @throws IllegalStateException when another run has begun since; the transaction must roll back */
	void require(String run) {
		String last = jdbc.sql("SELECT run FROM rebuild_run WHERE id = 1 FOR UPDATE").query(String.class).single();
		if (!last.equals(run)) {
			throw new IllegalStateException("another rebuild has begun");
		}
	}

	/** Stores the events about an order, each once. */
	void add(Collection<PastEvent> events, Set<String> types) {
		batches.batchUpdate("""
				INSERT IGNORE INTO rebuild_event (order_id, event_id, type, occurred_at, topic_partition, payload)
				VALUES (?, ?, ?, ?, ?, ?)""",
				events.stream()
					.filter(event -> event.id() != null && types.contains(event.type()))
					.filter(event -> event.key() != null && event.key().matches("\\d{1,18}"))
					.map(event -> new Object[]{ Long.valueOf(event.key()), event.id(), event.type(),
							String.valueOf(event.time()), event.partition(), event.payload() })
					.toList());
	}

	long lastOrder() {
		return jdbc.sql("SELECT COALESCE(MAX(order_id), 0) FROM rebuild_event").query(Long.class).single();
	}

	Optional<Placed> nextPlaced(long after) {
		return jdbc.sql("""
				SELECT order_id, topic_partition FROM rebuild_event WHERE order_id > ? AND type = ?
				ORDER BY order_id LIMIT 1""")
			.params(after, PLACED)
			.query((row, number) -> new Placed(row.getLong("order_id"), row.getInt("topic_partition")))
			.optional();
	}

	/** The events of an order in the order of their publication, without those that an operator discarded. */
	List<PastEvent> of(long orderId) {
		return jdbc.sql("""
				SELECT * FROM rebuild_event WHERE order_id = ?
				AND event_id NOT IN (SELECT event_id FROM discarded_event) ORDER BY id""")
			.param(orderId)
			.query((row, number) -> new PastEvent(Long.toString(orderId), row.getString("event_id"),
					row.getString("type"), row.getString("occurred_at"), row.getString("payload"),
					row.getInt("topic_partition")))
			.list();
	}

	/**
	 * Inserts the order's events into the inbox, since the page has them now and the live consumer must skip them.
	 * Inserts in the live consumer's order, and waits for its running transaction.
	 */
	void markConsumed(long orderId) {
		jdbc.sql("""
				INSERT IGNORE INTO inbox (event_id) SELECT event_id FROM rebuild_event r WHERE order_id = ?
				AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.event_id = r.event_id) ORDER BY id""")
			.param(orderId)
			.update();
	}

	record Placed(long orderId, int partition) {}
}
