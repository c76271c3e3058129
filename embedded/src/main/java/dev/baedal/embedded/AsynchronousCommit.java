package dev.baedal.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection to an embedded database whose next commit may return before it is in the file. */
public interface AsynchronousCommit {

	/**
	 * Lets the connection's current or next transaction return from its commit at once. A killed process loses the
	 * commit unless a later one has returned, or a read that may have seen it; never a later one without it. So the
	 * caller acts on nothing of the transaction, not even on what it has read, before it has committed again.
	 */
	void commitAsynchronously();

	/** Requests it of a pooled connection. A commit on a database server stays as it is. */
	static void requestOf(Connection connection) throws SQLException {
		if (connection.isWrapperFor(AsynchronousCommit.class)) {
			connection.unwrap(AsynchronousCommit.class).commitAsynchronously();
		}
	}
}
