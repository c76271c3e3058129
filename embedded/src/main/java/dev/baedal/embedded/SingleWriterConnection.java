package dev.baedal.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A pooled connection that takes the turn before its first statement that may write, and releases it after the end of
 * the transaction: {@code commit}, {@code rollback}, the change to autocommit, the return to the pool, or the end of a
 * statement in autocommit. Each of these returns after everything that the transaction wrote or may have read is durable,
 * except an {@link AsynchronousCommit}.
 */
class SingleWriterConnection implements InvocationHandler, AsynchronousCommit {

	/** H2's error code for a time-out of a row lock. */
	private static final int LOCK_TIMEOUT = 50200;
	private static final String SELECT = "select ";
	/** In a text that begins with SELECT; within a literal it costs a turn. */
	private static final Pattern WRITES = Pattern
		.compile("(?i);|\\bfor\\s+update\\b|\\b(final|new|old)\\s+table\\b|\\bnext\\s+value\\b|\\b(next|curr)val\\b");

	private final Connection connection;
	private final @Nullable DatabaseFile file;
	private final GroupCommit commits;
	private final ReentrantLock turn;
	private final Duration timeout;
	private final LongAdder statements;
	private boolean hasTurn;
	/** Whether the transaction has executed a statement. */
	private boolean isUsed;
	/** The number of the transaction's own commit, which is later than all that it has read; 0 if it only read. */
	private long ownCommit;
	/** Whether a commit that wrote returns before it is durable. */
	private boolean isAsynchronous;
	private Connection proxy;

	/**
	 * @param file null if the database has none
	 * @param statements counts executions
	 */
	SingleWriterConnection(Connection connection, @Nullable DatabaseFile file, GroupCommit commits, ReentrantLock turn,
			Duration timeout, LongAdder statements) {
		this.connection = connection;
		this.file = file;
		this.commits = commits;
		this.turn = turn;
		this.timeout = timeout;
		this.statements = statements;
	}

	Connection proxy() {
		proxy = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{ Connection.class },
				this);
		return proxy;
	}

	@Override
	public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "prepareStatement", "prepareCall" -> statement(method, arguments, (String) arguments[0]);
			case "createStatement" -> statement(method, arguments, null);
			case "commit" -> ending(method, arguments);
			case "close" -> closing(method);
			// a rollback to a savepoint does not end the transaction
			case "rollback" -> arguments == null ? end(() -> rollBack(method)) : call(connection, method, arguments);
			case "setAutoCommit" ->
				(Boolean) arguments[0] ? ending(method, arguments) : call(connection, method, arguments);
			case "equals" -> self == arguments[0];
			case "isWrapperFor" ->
				arguments[0] == AsynchronousCommit.class || (Boolean) call(connection, method, arguments);
			case "unwrap" -> arguments[0] == AsynchronousCommit.class ? this : call(connection, method, arguments);
			default -> call(connection, method, arguments);
		};
	}

	@Override
	public void commitAsynchronously() {
		isAsynchronous = true;
	}

	private Object statement(Method method, Object[] arguments, String prepared) throws Throwable {
		Statement statement = (Statement) call(connection, method, arguments);
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{ method.getReturnType() },
				new SingleWriterStatement(this, statement, prepared));
	}

	Connection asProxy() {
		return proxy;
	}

	/** @param sql null if it is not known, as for a batch */
	Object execute(String sql, Work statement) throws Throwable {
		statements.increment();
		boolean endsTransaction = connection.getAutoCommit();
		if (!hasTurn && !onlyReads(sql)) {
			takeTurn();
		}
		isUsed = true;
		return endsTransaction ? end(statement) : statement.run();
	}

	/** A locking read writes its locks into the store. */
	private static boolean onlyReads(String sql) {
		return sql != null && sql.strip().regionMatches(true, 0, SELECT, 0, SELECT.length())
				&& !WRITES.matcher(sql).find();
	}

	private Object ending(Method method, Object[] arguments) throws Throwable {
		return end(() -> call(connection, method, arguments));
	}

	/** The pool would roll back a transaction that has only read. */
	private Object closing(Method method) throws Throwable {
		try {
			if (isUsed && !hasTurn && !connection.isClosed() && !connection.getAutoCommit()) {
				connection.commit();
			}
		}
		finally {
			end(() -> call(connection, method, null));
		}
		return null;
	}

	/** H2 may write the file at a rollback, even of a transaction that has only read; at its commit it does not. */
	private Object rollBack(Method method) throws Throwable {
		if (hasTurn) {
			return call(connection, method, null);
		}
		connection.commit();
		return null;
	}

	/** Also a failed statement has read: a duplicate key tells of a row. */
	private Object end(Work transaction) throws Throwable {
		boolean wrote = hasTurn;
		boolean awaits = !(wrote && isAsynchronous);
		isAsynchronous = false;
		Object result;
		try {
			result = wrote ? endTurn(transaction, awaits) : transaction.run();
		}
		catch (Throwable failed) {
			try {
				awaitDurable(true);
			}
			catch (SQLException e) {
				e.addSuppressed(failed);
				throw e;
			}
			throw failed;
		}
		awaitDurable(awaits);
		return result;
	}

	private void awaitDurable(boolean awaits) throws SQLException {
		boolean due = awaits && isUsed;
		long own = ownCommit;
		isUsed = false;
		ownCommit = 0;
		if (due && file != null) {
			commits.await(file, own > 0 ? own : commits.begun());
		}
	}

	private Object endTurn(Work transaction, boolean writes) throws Throwable {
		if (!turn.isHeldByCurrentThread()) {
			throw new SQLException("another thread has begun this transaction");
		}
		try {
			ownCommit = commits.begin();
			Object result = transaction.run();
			if (file != null && writes) {
				commits.writeUnlessShared(file);
			}
			return result;
		}
		finally {
			hasTurn = false;
			turn.unlock();
		}
	}

	private void takeTurn() throws SQLException {
		try {
			hasTurn = turn.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new SQLTimeoutException("interrupted while another transaction was writing", "HYT00", LOCK_TIMEOUT,
					e);
		}
		if (!hasTurn) {
			throw new SQLTimeoutException("other transactions of this process were writing for " + timeout, "HYT00",
					LOCK_TIMEOUT);
		}
	}

	static Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException failed) {
			throw failed.getCause();
		}
	}

	/** A call to the driver. */
	interface Work {

		Object run() throws Throwable;
	}
}
