package dev.baedal.messaging.outbox;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lease of a service's one relay, as a row that expires by the database's clock. Each new owner gets a higher
 * epoch, which distinguishes the current owner from an earlier one that slept past its expiry.
 */
public class Lease {

	static final int SECONDS = 5;
	/**
	 * In seconds. An expiry further ahead than this means that the clock was set back. The lease is then taken without
	 * a wait.
	 */
	private static final int LATEST_EXPIRY_SECONDS = 2 * SECONDS;

	private final JdbcClient jdbc;
	private final boolean isAlone;
	/** Begins with the process id, for operators who read the row. */
	private final String owner = ProcessHandle.current().pid() + "@" + UUID.randomUUID();
	private volatile OptionalLong epoch = OptionalLong.empty();
	private long renewedNanos;

	public Lease(JdbcClient jdbc) {
		this(jdbc, false);
	}

	/**
	 * @param isAlone whether no other process can use the database: then an earlier owner is dead, and the lease is
	 * taken without a wait and never renewed
	 */
	Lease(JdbcClient jdbc, boolean isAlone) {
		this.jdbc = jdbc;
		this.isAlone = isAlone;
	}

	/**
	 * The epoch under which this process owns the lease; empty when another process owns it. Renewed after a third of
	 * its time, not at each call: a renewal is a commit.
	 */
	OptionalLong acquire() {
		long now = System.nanoTime();
		if (epoch.isEmpty() || !isAlone && now - renewedNanos > TimeUnit.SECONDS.toNanos(SECONDS) / 3) {
			epoch = renewOrTake();
			renewedNanos = now;
		}
		return epoch;
	}

	/** As far as this process knows: a process that sleeps past the expiry still returns true. */
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
					OR expires_at > TIMESTAMPADD(SECOND, ?, CURRENT_TIMESTAMP(3)) OR ? = 1)""")
				.params(owner, SECONDS, LATEST_EXPIRY_SECONDS, isAlone ? 1 : 0)
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
