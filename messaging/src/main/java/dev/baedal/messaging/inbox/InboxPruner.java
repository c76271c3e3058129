package dev.baedal.messaging.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.baedal.messaging.outbox.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes inbox rows whose events are no longer on the topic. Only the holder of the relay's lease prunes, so that one
 * replica does.
 */
public class InboxPruner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(InboxPruner.class);
	private static final int CHUNK = 500;

	private final JdbcClient jdbc;
	private final TransactionOperations transaction;
	private final Lease lease;
	private final InboxRetention retention;
	private final Duration interval;
	private volatile long inboxRows;
	private ScheduledExecutorService clock;

	InboxPruner(JdbcClient jdbc, TransactionOperations transaction, Lease lease, InboxRetention retention,
			Duration interval) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.lease = lease;
		this.retention = retention;
		this.interval = interval;
	}

	/** The number of rows, as of the last round: counting many rows is expensive. */
	public long inboxRows() {
		return inboxRows;
	}

	void round() {
		if (lease.isHeld()) {
			retention.keep().ifPresent(this::prune);
		}
		inboxRows = jdbc.sql("SELECT COUNT(*) FROM inbox").query(Long.class).single();
	}

	/** Deletes in small chunks, each with its own commit, so that consumers never wait for long. */
	private void prune(Duration keep) {
		long pruned = 0;
		int step;
		do {
			step = Optional.ofNullable(transaction.execute(
					status -> jdbc
						.sql("""
								DELETE FROM inbox WHERE received_at < TIMESTAMPADD(SECOND, ?, CURRENT_TIMESTAMP(3)) LIMIT %d"""
							.formatted(CHUNK))
						.param(-keep.toSeconds())
						.update()))
				.orElse(0);
			pruned += step;
		}
		while (step == CHUNK && lease.isHeld());
		if (pruned > 0) {
			log.info("Deleted the ids of {} handled events that are older than {} and no longer on the topic", pruned,
					keep);
		}
	}

	private void tryRound() {
		try {
			round();
		}
		catch (RuntimeException e) {
			// database unavailable: the next round tries again
			log.warn("The inbox could not be pruned: {}", e.toString());
		}
	}

	@Override
	public void start() {
		clock = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "upkeep"));
		clock.scheduleWithFixedDelay(this::tryRound, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		clock.shutdownNow();
		clock = null;
	}

	@Override
	public boolean isRunning() {
		return clock != null;
	}
}
