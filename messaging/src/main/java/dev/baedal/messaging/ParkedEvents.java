package dev.baedal.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that could not be handled, with everything of their key that came after them. The row in
 * {@code parked_head} is the lock under which parking, arriving and replaying take turns.
 */
class ParkedEvents {

	private static final int CAUSE_LENGTH = 1000;

	private static final RowMapper<EventMessage> MESSAGE = (row, number) -> new EventMessage(row.getString("topic"),
			row.getString("event_key"), row.getString("event_id"), row.getString("type"), row.getString("source"),
			row.getString("occurred_at"), row.getString("traceparent"), row.getString("payload"));

	private final JdbcClient jdbc;

	ParkedEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of the keys whose events wait; until the transaction ends, none of these is replayed. */
	Set<String> parkedAmong(Collection<String> keys) {
		return jdbc.sql("SELECT event_key FROM parked_head WHERE event_key IN (:keys) FOR UPDATE")
			.param("keys", Set.copyOf(keys))
			.query(String.class)
			.set();
	}

	void park(EventMessage message, String cause) {
		if (!lock(message.key())) {
			jdbc.sql("INSERT INTO parked_head (event_key) VALUES (?)").param(message.key()).update();
		}
		append(message, cause);
	}

	void append(EventMessage message, String cause) {
		try {
			jdbc.sql("""
					INSERT INTO parked_event (topic, event_key, event_id, type, source, occurred_at, traceparent, payload, cause)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(message.topic(), message.key(), message.id(), message.type(), message.source(), message.time(),
						message.traceparent(), message.payload(), shorten(cause))
				.update();
		}
		catch (DuplicateKeyException e) {
			// redelivered while it is parked: it waits already
			return;
		}
	}

	/** Gives the longest parked event of this key to {@code effect} and forgets it. */
	boolean takeNext(String key, Consumer<EventMessage> effect) {
		if (!lock(key)) {
			return false;
		}
		Optional<Long> next = lowest(key);
		next.ifPresent(id -> {
			effect.accept(jdbc.sql("SELECT * FROM parked_event WHERE id = ?").param(id).query(MESSAGE).single());
			jdbc.sql("DELETE FROM parked_event WHERE id = ?").param(id).update();
		});
		if (lowest(key).isEmpty()) {
			jdbc.sql("DELETE FROM parked_head WHERE event_key = ?").param(key).update();
		}
		return next.isPresent();
	}

	boolean discardNext(String key, String reason) {
		return takeNext(key, message -> jdbc.sql("""
				INSERT INTO discarded_event (event_id, event_key, type, payload, reason)
				VALUES (?, ?, ?, ?, ?)""")
			.params(message.id(), message.key(), message.type(), message.payload(), shorten(reason))
			.update());
	}

	List<ParkedEvent> list(int limit) {
		return jdbc.sql("""
				SELECT id, event_key, event_id, type, occurred_at, parked_at, cause, payload,
				       (SELECT COUNT(*) FROM parked_event b WHERE b.event_key = p.event_key AND b.id > p.id) AS behind
				FROM parked_event p ORDER BY id LIMIT ?""")
			.param(limit)
			.query((row, number) -> new ParkedEvent(row.getLong("id"), row.getString("event_key"),
					row.getString("event_id"), row.getString("type"), row.getString("occurred_at"),
					row.getTimestamp("parked_at").toInstant(), row.getString("cause"), row.getLong("behind"),
					row.getString("payload")))
			.list();
	}

	List<String> keys() {
		return jdbc.sql("SELECT event_key FROM parked_head ORDER BY event_key").query(String.class).list();
	}

	long count() {
		return jdbc.sql("SELECT COUNT(*) FROM parked_event").query(Long.class).single();
	}

	void note(String key, String cause) {
		lowest(key).ifPresent(id -> jdbc.sql("UPDATE parked_event SET cause = ? WHERE id = ?")
			.params(shorten(cause), id)
			.update());
	}

	private Optional<Long> lowest(String key) {
		return jdbc.sql("SELECT id FROM parked_event WHERE event_key = ? ORDER BY id LIMIT 1")
			.param(key)
			.query(Long.class)
			.optional();
	}

	private boolean lock(String key) {
		return jdbc.sql("SELECT event_key FROM parked_head WHERE event_key = ? FOR UPDATE")
			.param(key)
			.query(String.class)
			.optional()
			.isPresent();
	}

	private static String shorten(String cause) {
		return cause.length() <= CAUSE_LENGTH ? cause : cause.substring(0, CAUSE_LENGTH);
	}
}
