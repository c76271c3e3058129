package dev.baedal.embedded;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes commits durable, as many as have ended with one write of the file. A commit first changes the tables in memory.
 * It returns, and a transaction that only read returns, after a write of all commits that it may have seen: nobody may
 * act on a state that a killed process forgets.
 * <p>
 * A write happens in a turn of {@link SingleWriter}, while no transaction changes the tables. One of the waiting threads
 * writes for all of them.
 */
final class GroupCommit {

	private final ReentrantLock turn;
	/** The number of commits that have begun, counted in the turn. A commit that has begun may be seen by readers. */
	private volatile long begun;
	/** The commits up to this number are in the file. */
	private volatile long durable;
	private final ReentrantLock writing = new ReentrantLock();
	private final Condition written = writing.newCondition();
	/** Guarded by {@link #writing}. */
	private boolean hasWriter;

	GroupCommit(ReentrantLock turn) {
		this.turn = turn;
	}

	/**
	 * Counts a commit of the thread that has the turn, before readers can see it.
	 *
	 * @return its number
	 */
	@SuppressWarnings("NonAtomicVolatileUpdate") // the turn guards it
	long begin() {
		return ++begun;
	}

	/** The number of the last commit that a reader may have seen until now. */
	long begun() {
		return begun;
	}

	/**
	 * Writes the file if no other transaction waits for the turn, or if the thread keeps the turn for a transaction of
	 * another connection. Requires the turn.
	 */
	void writeUnlessShared(DatabaseFile file) throws SQLException {
		if (turn.getHoldCount() > 1 || !turn.hasQueuedThreads()) {
			write(file);
		}
	}

	/**
	 * Returns when the commits up to {@code needed} are durable. A thread that has the turn itself does not wait: its
	 * transaction has yet to end.
	 *
	 * @throws SQLException if the file cannot be written
	 */
	void await(DatabaseFile file, long needed) throws SQLException {
		while (durable < needed && !turn.isHeldByCurrentThread()) {
			if (becomesWriter(needed)) {
				writeInTurn(file);
			}
		}
		// the number may be of a later store, with which the database was opened again
		file.requireOpen();
	}

	private void writeInTurn(DatabaseFile file) throws SQLException {
		try {
			turn.lock();
			try {
				write(file);
			}
			finally {
				turn.unlock();
			}
		}
		finally {
			endWriting();
		}
	}

	private void write(DatabaseFile file) throws SQLException {
		long upTo = begun;
		file.write();
		durable = upTo;
	}

	/**
	 * An interrupt does not end the wait: a commit that has begun cannot be taken back.
	 *
	 * @return false if another thread has made the commit durable
	 */
	private boolean becomesWriter(long needed) {
		writing.lock();
		try {
			while (hasWriter && durable < needed) {
				written.awaitUninterruptibly();
			}
			if (durable >= needed) {
				return false;
			}
			hasWriter = true;
			return true;
		}
		finally {
			writing.unlock();
		}
	}

	private void endWriting() {
		writing.lock();
		try {
			hasWriter = false;
			written.signalAll();
		}
		finally {
			writing.unlock();
		}
	}
}
