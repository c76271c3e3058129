package dev.baedal.platform.storage.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Wraps the connections of an embedded H2, so that a rollback damages no other transaction. A transaction that only
 * read commits instead (same effect, locks released). One that may have written rolls back under an exclusive lock, so
 * that no commit interleaves, in whichever way a connection commits ({@link GuardedConnection}).
 * <p>
 * A rollback in H2 (2.4.240, also 2.5.252) writes the old row back, then removes the entry from its undo log. It starts
 * over if the store got a new version in between: from the end of any other transaction, with {@code WRITE_DELAY=0}, or
 * from H2 itself when a sequence's cache is used up, which no caller can prevent. A transaction that has changed the
 * row between the two attempts loses that change, although H2 reports success.
 * @see <a href="https://github.com/h2database/h2database/blob/version-2.4.240/h2/src/main/org/h2/mvstore/tx/RollbackDecisionMaker.java">RollbackDecisionMaker,
 * called by MVMap.operate as often as that has to try</a>
 */
class H2Rollbacks extends DelegatingDataSource {

	/** Shared by commits; exclusive for a rollback. */
	private final ReadWriteLock ends = new ReentrantReadWriteLock();

	H2Rollbacks(DataSource database) {
		super(database);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return new GuardedConnection(super.getConnection(), ends).proxy();
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return new GuardedConnection(super.getConnection(user, password), ends).proxy();
	}
}
