package dev.baedal.messaging.outbox;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to be the one relay of a service, as a row that runs out by the database's clock. Each new owner
 * gets a higher epoch, so that one who slept past the end can be told from the one who owns it now.
 */
public class Lease {

	static final int SECONDS = 5;
	/** In seconds. No owner writes an end that is so far ahead: the clock has gone back, and nobody must wait for it. */
	private static final int NOT_OF_THIS_CLOCK = 2 * SECONDS;

	private final JdbcClient jdbc;
	/** Begins with the process, for the people who look at the row. */
	private final String owner = ProcessHandle.current().pid() + "@" + UUID.randomUUID();
	private volatile OptionalLong epoch = OptionalLong.empty();
	private long renewedNanos;

	public Lease(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The epoch under which this process owns the lease; empty when another owns it. Renewed when a third of it has
	 * passed, not at each call: a renewal is a commit.
	 */
	OptionalLong acquire() {
		long now = System.nanoTime();
		if (epoch.isEmpty() || now - renewedNanos > TimeUnit.SECONDS.toNanos(SECONDS) / 3) {
			epoch = renewOrTake();
			renewedNanos = now;
		}
		return epoch;
	}

	/** As far as this process knows; one that sleeps past the end still believes it. */
	public boolean isHeld() {
		return epoch.isPresent();
	}

	private OptionalLong renewOrTake() {
		int renewed = jdbc.sql("""
				UPDATE relay_lease SET expires_at = TIMESTAMPADD(SECOND, ?, CURRENT_TIMESTAMP(3))
				WHERE name = 'outbox' AND owner = ? AND expires_at > CURRENT_TIMESTAMP(3)""")
			.params(SECONDS, owner)
			.update();
		if (renewed == 0) {
			int taken = jdbc.sql("""
					UPDATE relay_lease SET owner = ?, epoch = epoch + 1,
					       expires_at = TIMESTAMPADD(SECOND, ?, CURRENT_TIMESTAMP(3))
					WHERE name = 'outbox' AND (expires_at <= CURRENT_TIMESTAMP(3)
					OR expires_at > TIMESTAMPADD(SECOND, ?, CURRENT_TIMESTAMP(3)))""")
				.params(owner, SECONDS, NOT_OF_THIS_CLOCK)
				.update();
			if (taken == 0) {
				return OptionalLong.empty();
			}
		}
		return jdbc.sql("SELECT epoch FROM relay_lease WHERE name = 'outbox' AND owner = ?")
			.param(owner)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	void release() {
		epoch = OptionalLong.empty();
		jdbc.sql("UPDATE relay_lease SET expires_at = '2000-01-01 00:00:00' WHERE name = 'outbox' AND owner = ?")
			.param(owner)
			.update();
	}
}
