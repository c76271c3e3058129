package dev.baedal.platform.storage;

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
 * Connections to an embedded H2 of which none is committed while another one is rolled back. Commits do not wait for
 * each other.
 * <p>
 * A rollback in H2 (2.4.240, also 2.5.252) writes the old row back, then takes the entry out of its undo log, and
 * begins anew when the store got a new version in between, as each end of a transaction gives it with
 * {@code WRITE_DELAY=0}. Who has changed the row between the first time and the second has lost that change, and is
 * told of success.
 * @see <a href="https://github.com/h2database/h2database/blob/version-2.4.240/h2/src/main/org/h2/mvstore/tx/RollbackDecisionMaker.java">RollbackDecisionMaker,
 * called by MVMap.operate as often as that has to try</a>
 */
class RollbacksAlone extends DelegatingDataSource {

	private final ReadWriteLock ends = new ReentrantReadWriteLock();

	RollbacksAlone(DataSource database) {
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
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "commit" -> alone(ends.readLock(), connection, method, arguments);
					case "rollback" -> alone(ends.writeLock(), connection, method, arguments);
					default -> call(connection, method, arguments);
				});
	}

	private static Object alone(Lock lock, Connection connection, Method method, Object[] arguments) throws Throwable {
		lock.lock();
		try {
			return call(connection, method, arguments);
		}
		finally {
			lock.unlock();
		}
	}

	private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException failed) {
			throw failed.getCause();
		}
	}
}
