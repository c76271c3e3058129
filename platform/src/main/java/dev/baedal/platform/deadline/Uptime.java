package dev.baedal.platform.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records when a service was up, in any of its replicas. A deadline that runs against a person counts this time only:
 * while no replica is up, their command cannot arrive. Every replica updates the time at which the service was last up;
 * a long gap is an outage.
 */
public class Uptime {

	/** A shorter gap is no outage. */
	private static final Duration LONGEST_GAP = Duration.ofMinutes(1);
	/** How long outages are kept: longer than any deadline. */
	private static final Duration KEPT = Duration.ofDays(60);

	/** In milliseconds: the first day that the TIMESTAMP of every database can hold. */
	private static final long EARLIEST = Duration.ofDays(1).toMillis();

	private final JdbcClient jdbc;
	private final Clock clock;
	private final TransactionTemplate transaction;

	public Uptime(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The row lock lets only one of several replicas record the end of an outage. */
	@Scheduled(fixedDelayString = "${baedal.uptime.interval:5s}")
	public void note() {
		transaction.executeWithoutResult(status -> {
			long now = clock.millis();
			long seen = seen(" FOR UPDATE");
			if (isAway(seen, now)) {
				jdbc.sql("INSERT INTO service_outage (from_at, until_at) VALUES (?, ?)").params(seen, now).update();
				jdbc.sql("DELETE FROM service_outage WHERE until_at < ?").param(now - KEPT.toMillis()).update();
			}
			if (now > seen) {
				jdbc.sql("UPDATE service_uptime SET seen_at = ? WHERE id = 1").param(now).update();
			}
		});
	}

	/**
	 * Returns the instant that lies {@code deadline} of uptime ago: an order that has waited since before it is
	 * overdue. Also subtracts an outage that is not recorded yet. Writes nothing, since gauges call it too.
	 */
	public Instant ago(Duration deadline) {
		long now = clock.millis();
		long seen = seen("");
		long since = (isAway(seen, now) ? seen : now) - deadline.toMillis();
		for (Outage outage : latestFirst()) {
			if (outage.until() <= since) {
				break;
			}
			since -= outage.until() - outage.from();
		}
		return Instant.ofEpochMilli(Math.max(since, EARLIEST));
	}

	/**
	 * Returns 0 before the first update: whether the service was up is unknown then, so no deadline counts that time.
	 */
	private long seen(String lock) {
		return jdbc.sql("SELECT COALESCE(seen_at, 0) FROM service_uptime WHERE id = 1" + lock)
			.query(Long.class)
			.single();
	}

	private static boolean isAway(long seen, long now) {
		return now - seen > LONGEST_GAP.toMillis();
	}

	private List<Outage> latestFirst() {
		return jdbc.sql("SELECT from_at, until_at FROM service_outage ORDER BY until_at DESC")
			.query((row, number) -> new Outage(row.getLong("from_at"), row.getLong("until_at")))
			.list();
	}

	/** In milliseconds since 1970. */
	private record Outage(long from, long until) {}
}
