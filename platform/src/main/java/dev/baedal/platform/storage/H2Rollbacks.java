package dev.baedal.platform.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to an embedded H2 whose rollbacks harm nobody else's transaction: who has only read and locked, commits
 * instead, which gives the locks back and changes nothing; who may have written rolls back while no other connection
 * commits.
 * <p>
 * A rollback in H2 (2.4.240, also 2.5.252) writes the old row back, then takes the entry out of its undo log, and
 * begins anew when the store got a new version in between: from the end of any other transaction, with
 * {@code WRITE_DELAY=0}, or from H2's own when a sequence's cache is used up, which nobody outside can hold off. Who has
 * changed the row between the first time and the second has lost that change, and is told of success.
 * @see <a href="https://github.com/h2database/h2database/blob/version-2.4.240/h2/src/main/org/h2/mvstore/tx/RollbackDecisionMaker.java">RollbackDecisionMaker,
 * called by MVMap.operate as often as that has to try</a>
 */
class H2Rollbacks extends DelegatingDataSource {

	private final ReadWriteLock ends = new ReentrantReadWriteLock();

	H2Rollbacks(DataSource database) {
		super(database);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return guarded(super.getConnection());
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return guarded(super.getConnection(user, password));
	}

	private Connection guarded(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class }, new Guard(connection));
	}

	/** From the pool and back to it; that is one transaction, and if it were more, what one of them wrote counts for all. */
	private class Guard implements InvocationHandler {

		private final Connection connection;
		private boolean mayHaveWritten;

		Guard(Connection connection) {
			this.connection = connection;
		}

		@Override
		public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
			return switch (method.getName()) {
				case "prepareStatement", "prepareCall" -> {
					mayHaveWritten |= !onlyReads((String) arguments[0]);
					yield call(method, arguments);
				}
				case "createStatement" -> {
					mayHaveWritten = true;
					yield call(method, arguments);
				}
				case "commit" -> under(ends.readLock(), method, arguments);
				case "rollback" -> {
					boolean toSavepoint = arguments != null; // after which the transaction goes on
					if (mayHaveWritten || toSavepoint) {
						yield under(ends.writeLock(), method, arguments);
					}
					((Connection) proxy).commit();
					yield null;
				}
				default -> call(method, arguments);
			};
		}

		private Object under(Lock lock, Method method, Object[] arguments) throws Throwable {
			lock.lock();
			try {
				return call(method, arguments);
			}
			finally {
				lock.unlock();
			}
		}

		private Object call(Method method, Object[] arguments) throws Throwable {
			try {
				return method.invoke(connection, arguments);
			}
			catch (InvocationTargetException failed) {
				throw failed.getCause();
			}
		}
	}

	private static boolean onlyReads(String sql) {
		return sql.stripLeading().regionMatches(true, 0, "select ", 0, "select ".length());
	}
}
