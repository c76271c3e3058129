package dev.baedal.platform.storage.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * A pooled connection on which every end of a transaction takes the lock: {@code commit}, {@code rollback}, the change
 * to autocommit, the return to the pool, DDL, and each statement in autocommit. No lock is held while a statement waits
 * for a row: the transaction that has that row may be about to roll back.
 */
class GuardedConnection implements InvocationHandler {

	private final Connection connection;
	private final ReadWriteLock ends;
	private boolean isOpen;
	/** Never reset: a statement is prepared once and executed in several transactions. */
	private boolean mayHaveWritten;
	private Connection proxy;

	GuardedConnection(Connection connection, ReadWriteLock ends) {
		this.connection = connection;
		this.ends = ends;
	}

	Connection proxy() {
		proxy = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{ Connection.class },
				this);
		return proxy;
	}

	@Override
	public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "prepareStatement", "prepareCall" -> guarded(method, arguments, H2Sql.of((String) arguments[0]));
			case "createStatement" -> guarded(method, arguments, null);
			case "commit" -> {
				commit();
				yield null;
			}
			case "rollback" -> {
				if (arguments == null) {
					rollback();
					yield null;
				}
				yield under(ends.writeLock(), () -> call(connection, method, arguments)); // keeps the transaction open
			}
			case "setAutoCommit" -> {
				setAutoCommit((Boolean) arguments[0]);
				yield null;
			}
			case "close" -> {
				close();
				yield null;
			}
			case "equals" -> self == arguments[0];
			default -> call(connection, method, arguments);
		};
	}

	private Object guarded(Method method, Object[] arguments, H2Sql prepared) throws Throwable {
		mayHaveWritten |= prepared == null || prepared.compareTo(H2Sql.LOCKS) > 0;
		Statement statement = (Statement) call(connection, method, arguments);
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{ method.getReturnType() },
				new GuardedStatement(this, statement, prepared));
	}

	Connection asSeen() {
		return proxy;
	}

	/** Executes a statement so that its own commit does not interleave with another connection's rollback. */
	Object execute(H2Sql kind, Work statement) throws Throwable {
		isOpen = true;
		if (kind.equals(H2Sql.ENDS)) {
			return under(ends.readLock(), statement);
		}
		if (kind.equals(H2Sql.ROLLS_BACK)) {
			return under(ends.writeLock(), statement);
		}
		if (kind.equals(H2Sql.READS) || !connection.getAutoCommit()) {
			return statement.run();
		}
		return inATransaction(statement);
	}

	/**
	 * Replaces autocommit by a transaction: autocommit commits inside the statement, so the lock would be held while
	 * the statement waits for a row.
	 */
	private Object inATransaction(Work statement) throws Throwable {
		connection.setAutoCommit(false);
		Object result;
		try {
			result = statement.run();
			commit();
		}
		catch (Throwable failed) {
			try {
				rollback();
				connection.setAutoCommit(true);
			}
			catch (SQLException alsoFailed) {
				failed.addSuppressed(alsoFailed);
			}
			throw failed;
		}
		connection.setAutoCommit(true);
		return result;
	}

	private void setAutoCommit(boolean each) throws SQLException {
		if (!each) {
			connection.setAutoCommit(false);
			return;
		}
		ends.readLock().lock();
		try {
			connection.setAutoCommit(true);
			isOpen = false;
		}
		finally {
			ends.readLock().unlock();
		}
	}

	private void commit() throws SQLException {
		ends.readLock().lock();
		try {
			connection.commit();
			isOpen = false;
		}
		finally {
			ends.readLock().unlock();
		}
	}

	private void rollback() throws SQLException {
		if (!mayHaveWritten) {
			commit();
			return;
		}
		ends.writeLock().lock();
		try {
			connection.rollback();
			isOpen = false;
		}
		finally {
			ends.writeLock().unlock();
		}
	}

	/** Rolls back an open transaction under the lock; the pool would do so without it. */
	private void close() throws SQLException {
		try {
			if (isOpen && !connection.isClosed() && !connection.getAutoCommit()) {
				rollback();
			}
		}
		finally {
			connection.close();
		}
	}

	private static Object under(Lock lock, Work work) throws Throwable {
		lock.lock();
		try {
			return work.run();
		}
		finally {
			lock.unlock();
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
