package dev.baedal.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source of an embedded H2 on which transactions that write take turns: the first statement that may write waits
 * until no other transaction has written, and the turn ends with the transaction. Reads do not wait.
 * <p>
 * With {@code WRITE_DELAY=0} each commit of H2 (2.4.240) stores all of its tables, those that other transactions are
 * changing included. Three things go wrong there, and none of them while one transaction writes at a time:
 * <ul>
 * <li>H2 takes the state of one table after the other. A change that falls between two of them is stored without its
 * undo log, or an undo log without its end, and the process that opens the file after a kill finds a committed row as
 * it was several commits earlier.
 * <li>A rollback starts over if another commit stores in between, and writes the old row over what was committed since.
 * <li>A sequence whose cache is used up is stored after other transactions have taken values of the new range. After a
 * kill it issues those values again.
 * </ul>
 * @see <a href="https://github.com/h2database/h2database/blob/version-2.4.240/h2/src/main/org/h2/mvstore/MVStore.java">MVStore.collectChangedMapRoots</a>,
 * {@code RollbackDecisionMaker} and {@code Sequence.flush} of the same version
 */
class SingleWriter extends DelegatingDataSource {

	/** Fair, so that nobody waits longer than those who came first. A thread's second connection is let in. */
	private final ReentrantLock turn = new ReentrantLock(true);
	private final Duration patience;

	/** @param patience how long a statement waits for its turn */
	SingleWriter(DataSource database, Duration patience) {
		super(database);
		this.patience = patience;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return new SingleWriterConnection(super.getConnection(), turn, patience).proxy();
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return new SingleWriterConnection(super.getConnection(user, password), turn, patience).proxy();
	}

	boolean isFree() {
		return !turn.isLocked();
	}

	boolean isAwaitedBy(Thread thread) {
		return turn.hasQueuedThread(thread);
	}
}
