package dev.baedal.notification;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.baedal.messaging.test.RowsRead;
import dev.baedal.notification.domain.DueMessage;
import dev.baedal.notification.domain.Notifications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cost of finding 100 of 10,000 due messages on H2, alone and beside 10,000 that wait for another attempt. Not a
 * test: its name keeps it out of the build, and docs/scale.md explains how to run it.
 */
@NotificationTest
class SendingBenchmark {

	private static final int ROUNDS = 50;
	private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

	@Autowired
	Notifications notifications;
	@Autowired
	RowsRead rows;
	@Autowired
	JdbcClient jdbc;

	@Test
	void printsTheCostOfARound() {
		messages("due", "TIMESTAMP '2030-01-01 00:00:00'");
		long alone = micros(this::round);
		messages("waiting", "TIMESTAMP '2037-01-01 00:00:00'");
		long beside = micros(this::round);
		long began = System.nanoTime();
		withoutClaims();
		long before = (System.nanoTime() - began) / 1000;

		System.out.printf(
				"%n100 of 10,000 that are due: %d µs; beside 10,000 that wait: %d µs; by one query over both: %d µs%n",
				alone, beside, before);
	}

	private int round() {
		return notifications.findFirstDue(Limit.of(100))
			.stream()
			.map(DueMessage::receiver)
			.distinct()
			.mapToInt(receiver -> notifications.findWaiting(receiver, Limit.of(100)).size())
			.sum();
	}

	/** The former query, which checks for each due message whether an older one to its receiver waits. */
	private long withoutClaims() {
		return jdbc.sql("""
				SELECT n.id FROM notification n WHERE n.status = 'PENDING' AND n.send_next_at <= :now
				AND NOT EXISTS (SELECT 1 FROM notification e WHERE e.status = 'PENDING' AND e.receiver = n.receiver
					AND e.send_next_at > :now AND e.id < n.id) ORDER BY n.id LIMIT 100""")
			.param("now", java.sql.Timestamp.from(NOW))
			.query(Long.class)
			.list()
			.size();
	}

	/** Inserts messages, each to a receiver of its own. */
	private void messages(String receiver, String due) {
		rows.fill("notification",
				"version, order_id, receiver, kind, text, dedupe_key, status, send_failures, send_next_at, created_at",
				"""
						0, n, CONCAT('%s-', n), 'DELIVERED', 'there', CONCAT('%s-', n), 'PENDING', 0, %s, CURRENT_TIMESTAMP"""
					.formatted(receiver, receiver, due));
	}

	private static long micros(Supplier<Integer> round) {
		IntStream.range(0, ROUNDS).forEach(warm -> round.get());
		long begun = System.nanoTime();
		IntStream.range(0, ROUNDS).forEach(each -> round.get());
		return (System.nanoTime() - begun) / ROUNDS / 1000;
	}
}
