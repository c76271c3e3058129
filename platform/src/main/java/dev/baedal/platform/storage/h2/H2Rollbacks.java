package dev.baedal.platform.storage.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to an embedded H2 whose rollbacks harm nobody else's transaction: who has only read and locked, commits
 * instead, which gives the locks back and changes nothing; who may have written rolls back while no other connection
 * commits, in whichever way a connection commits ({@link GuardedConnection}).
 * <p>
 * A rollback in H2 (2.4.240, also 2.5.252) writes the old row back, then takes the entry out of its undo log, and
 * begins anew when the store got a new version in between: from the end of any other transaction, with
 * {@code WRITE_DELAY=0}, or from H2's own when a sequence's cache is used up, which nobody outside can hold off. Who has
 * changed the row between the first time and the second has lost that change, and is told of success.
 * @see <a href="https://github.com/h2database/h2database/blob/version-2.4.240/h2/src/main/org/h2/mvstore/tx/RollbackDecisionMaker.java">RollbackDecisionMaker,
 * called by MVMap.operate as often as that has to try</a>
 */
class H2Rollbacks extends DelegatingDataSource {

	/** Commits share it, a rollback has it alone. */
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
