package dev.baedal.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.h2.message.DbException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source of an embedded H2 on which transactions that write take turns: the first statement that may write waits
 * until no other transaction has written, and the turn ends with the transaction. Reads do not wait.
 * <p>
 * A write of the file by H2 (2.4.240) stores all of its tables, including those that other transactions are changing.
 * This causes three errors, none of them while one transaction writes at a time:
 * <ul>
 * <li>H2 takes the state of one table after the other. A change that falls between two of them is stored without its
 * undo log, or an undo log without its end. After a kill, the process that opens the file then finds a committed row in
 * its state of several commits earlier.
 * <li>A rollback starts over if a write of the file happens in between, and overwrites a row that was committed since.
 * <li>A sequence whose cache is used up is stored after other transactions have taken values of the new range. After a
 * kill it issues those values again.
 * </ul>
 * The sources of H2 show this in {@code MVStore.collectChangedMapRoots}, {@code RollbackDecisionMaker} and
 * {@code Sequence.flush}. Therefore H2 writes the file only when {@link GroupCommit} tells it to.
 */
class SingleWriter extends DelegatingDataSource {

	/**
	 * Fair: threads get the turn in the order in which they requested it. A second connection of the same thread enters
	 * at once.
	 */
	private final ReentrantLock turn = new ReentrantLock(true);
	private final GroupCommit commits = new GroupCommit(turn);
	private final LongAdder statements = new LongAdder();
	private final Duration timeout;

	/** @param timeout of a statement that waits for its turn */
	SingleWriter(DataSource database, Duration timeout) {
		super(database);
		this.timeout = timeout;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return wrapped(super.getConnection());
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return wrapped(super.getConnection(user, password));
	}

	private Connection wrapped(Connection connection) throws SQLException {
		try {
			return new SingleWriterConnection(connection, DatabaseFile.of(connection), commits, turn, timeout,
					statements)
				.proxy();
		}
		catch (SQLException | RuntimeException e) {
			connection.close(); // the pool would never get it back
			throw e instanceof SQLException given ? given : DbException.toSQLException(e);
		}
	}

	/** Ended transactions that may have written, since the start. */
	long commits() {
		return commits.begun();
	}

	/** Executed statements since the start; a batch is one. */
	long statements() {
		return statements.sum();
	}

	boolean isFree() {
		return !turn.isLocked();
	}

	/** The number of threads that wait for the turn. */
	int waiting() {
		return turn.getQueueLength();
	}

	boolean isAwaitedBy(Thread thread) {
		return turn.hasQueuedThread(thread);
	}
}
