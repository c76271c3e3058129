package dev.baedal.embedded;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The file of an embedded database, which this process writes only by {@link #write}. */
record DatabaseFile(MVStore store) {

	/** Any negative delay: H2 writes neither at a commit nor from a thread of its own. */
	private static final int ONLY_ON_DEMAND = -1;
	/** H2's error code for a failed write of the file. */
	private static final int IO_EXCEPTION = 90031;

	/**
	 * A connection that the pool opens sets the delay of the URL again, which is 0: until the next call H2 also writes at
	 * each commit, and such a commit has the turn.
	 *
	 * @return null for a database that has no file, such as one in memory
	 */
	static @Nullable DatabaseFile of(Connection connection) throws SQLException {
		if (!connection.isWrapperFor(JdbcConnection.class)
				|| !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
				|| !session.getDatabase().isPersistent()) {
			return null;
		}
		MVStore store = session.getDatabase().getStore().getMvStore();
		if (store.getAutoCommitDelay() != ONLY_ON_DEMAND) {
			store.setAutoCommitDelay(ONLY_ON_DEMAND);
		}
		return new DatabaseFile(store);
	}

	/**
	 * Hands all commits to the operating system. An interrupt is kept for later: H2 would close its file.
	 *
	 * @throws SQLException if the file cannot be written; H2 then closes the database
	 */
	void write() throws SQLException {
		boolean interrupted = Thread.interrupted();
		try {
			store.commit();
		}
		catch (MVStoreException e) {
			throw new SQLException("the database file cannot be written: " + e.getMessage(), "HY000", IO_EXCEPTION, e);
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
		// a store that H2 has closed, for example when memory ran out, ignores the call
		requireOpen();
	}

	/** @throws SQLException if H2 has closed the file, so that a commit may be lost */
	void requireOpen() throws SQLException {
		if (store.isClosed()) {
			throw new SQLException("the database was closed before its file was written", "HY000", IO_EXCEPTION);
		}
	}
}
