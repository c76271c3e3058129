package dev.baedal.messaging.parked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.platform.logging.Redaction;
import dev.baedal.text.TextNormaliser;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores events that could not be handled, and all later events of their keys. The row in {@code parked_head} is the
 * lock under which parking, consuming and replaying take turns.
 */
public class ParkedEvents {

	private static final int CAUSE_LENGTH = 1000;

	private static final RowMapper<CloudEventRecord> MESSAGE = (row, number) -> new CloudEventRecord(
			row.getString("topic"), row.getString("event_key"), row.getString("event_id"), row.getString("type"),
			row.getString("source"), time(row), row.getString("traceparent"), row.getString("payload"), null);

	private final JdbcClient jdbc;

	ParkedEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns and locks the keys that have parked events; until the transaction ends, none of them is replayed. */
	public Set<String> parkedAmong(Collection<String> keys) {
		return jdbc.sql("SELECT event_key FROM parked_head WHERE event_key IN (:keys) FOR UPDATE")
			.param("keys", Set.copyOf(keys))
			.query(String.class)
			.set();
	}

	/** Parks an event and, from now on, the later events of its key. A discarded event stays discarded. */
	public void park(CloudEventRecord message, String cause) {
		if (isDiscarded(message.id())) {
			return;
		}
		if (!lock(message.key())) {
			jdbc.sql("INSERT INTO parked_head (event_key) VALUES (?)").param(message.key()).update();
		}
		append(message, cause);
	}

	public void append(CloudEventRecord message, String cause) {
		try {
			jdbc.sql(
					"""
							INSERT INTO parked_event (topic, event_key, event_id, type, source, occurred_at, traceparent, payload, cause)
							VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(message.topic(), message.key(), message.id(), fit(message.type(), 100),
						fit(message.source(), 100), fit(message.time(), 40), fit(message.traceparent(), 100),
						message.payload(), fit(cause, CAUSE_LENGTH))
				.update();
		}
		catch (DuplicateKeyException e) {
			// a redelivery of an event that is parked already
			return;
		}
	}

	/** Returns the key's oldest parked event and locks the key until the transaction ends. */
	public Optional<CloudEventRecord> lockFirst(String key) {
		return lock(key)
				? jdbc.sql("SELECT * FROM parked_event WHERE event_key = ? ORDER BY id LIMIT 1")
					.param(key)
					.query(MESSAGE)
					.optional()
				: Optional.empty();
	}

	/** Returns this event, whatever its position in its key, and locks the key. */
	public Optional<CloudEventRecord> lockEvent(String eventId) {
		// read again under the lock: the event may have left before
		return find(eventId).filter(event -> lock(event.key())).flatMap(event -> find(eventId));
	}

	/** Removes an event. With the last one of its key, later events are handled again. */
	public void remove(CloudEventRecord event) {
		jdbc.sql("DELETE FROM parked_event WHERE event_id = ?").param(event.id()).update();
		jdbc.sql("""
				DELETE FROM parked_head WHERE event_key = ?
				AND NOT EXISTS (SELECT 1 FROM parked_event WHERE event_key = ?)""")
			.params(event.key(), event.key())
			.update();
	}

	public void keepDiscarded(CloudEventRecord event, String reason) {
		jdbc.sql("""
				INSERT INTO discarded_event (event_id, event_key, type, payload, reason)
				VALUES (?, ?, ?, ?, ?)""")
			.params(event.id(), event.key(), event.type(), event.payload(), fit(reason, CAUSE_LENGTH))
			.update();
	}

	/** Erases the payloads of this key's discarded events; the events stay discarded. */
	public void eraseDiscarded(String key) {
		jdbc.sql("UPDATE discarded_event SET payload = NULL WHERE event_key = ?").param(key).update();
	}

	List<ParkedEvent> list(int limit) {
		return jdbc.sql("""
				SELECT p.*, TIMESTAMPDIFF(SECOND, parked_at, CURRENT_TIMESTAMP(3)) AS age,
				       (SELECT COUNT(*) FROM parked_event b WHERE b.event_key = p.event_key AND b.id > p.id) AS behind
				FROM parked_event p ORDER BY id LIMIT ?""")
			.param(limit)
			.query((row, number) -> new ParkedEvent(row.getString("event_key"), row.getString("event_id"),
					row.getString("type"), row.getString("occurred_at"), row.getTimestamp("parked_at").toInstant(),
					row.getLong("age"), row.getString("cause"), row.getLong("behind"),
					Redaction.fields(row.getString("payload"))))
			.list();
	}

	/** The latest first. */
	List<DiscardedEvent> discarded(int limit) {
		return jdbc.sql("SELECT * FROM discarded_event ORDER BY id DESC LIMIT ?")
			.param(limit)
			.query((row, number) -> new DiscardedEvent(row.getString("event_key"), row.getString("event_id"),
					row.getString("type"), row.getTimestamp("discarded_at").toInstant(), row.getString("reason"),
					Redaction.fields(row.getString("payload"))))
			.list();
	}

	public List<String> keys() {
		return jdbc.sql("SELECT event_key FROM parked_head ORDER BY event_key").query(String.class).list();
	}

	boolean hasKey(String key) {
		return jdbc.sql("SELECT COUNT(*) FROM parked_head WHERE event_key = ?")
			.param(key)
			.query(Long.class)
			.single() > 0;
	}

	Optional<String> keyOf(String eventId) {
		return find(eventId).map(CloudEventRecord::key);
	}

	public long count() {
		return jdbc.sql("SELECT COUNT(*) FROM parked_event").query(Long.class).single();
	}

	/** Stores why the replay of the key's first event failed. */
	public void note(String key, String cause) {
		lockFirst(key).ifPresent(event -> jdbc.sql("UPDATE parked_event SET cause = ? WHERE event_id = ?")
			.params(fit(cause, CAUSE_LENGTH), event.id())
			.update());
	}

	/** Falls back to the time of parking: rows of an older version may lack the event's time. */
	private static String time(ResultSet row) throws SQLException {
		String time = row.getString("occurred_at");
		return time != null ? time : row.getTimestamp("parked_at").toInstant().toString();
	}

	private Optional<CloudEventRecord> find(String eventId) {
		return jdbc.sql("SELECT * FROM parked_event WHERE event_id = ?").param(eventId).query(MESSAGE).optional();
	}

	private boolean isDiscarded(String eventId) {
		return jdbc.sql("SELECT COUNT(*) FROM discarded_event WHERE event_id = ?")
			.param(eventId)
			.query(Long.class)
			.single() > 0;
	}

	private boolean lock(String key) {
		return jdbc.sql("SELECT event_key FROM parked_head WHERE event_key = ? FOR UPDATE")
			.param(key)
			.query(String.class)
			.optional()
			.isPresent();
	}

	/**
	 * Cuts a text to its column: an event that does not fit could not be parked, and would block its partition for
	 * ever.
	 */
	private static String fit(String text, int length) {
		return TextNormaliser.cut(text, length);
	}
}
