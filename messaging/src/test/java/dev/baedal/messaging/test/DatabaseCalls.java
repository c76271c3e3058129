package dev.baedal.messaging.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records the statements and commits of each thread of a service while a test runs an action. */
public class DatabaseCalls implements BeanPostProcessor {

	private static final String COMMIT = "commit";
	private static final Pattern TABLE = Pattern.compile("(?i)\\s*(?=(\\w+)).*?\\b(?:into|update|from)\\s+(\\w+).*",
			Pattern.DOTALL);

	private volatile Map<Thread, List<String>> recorded;

	/**
	 * Returns the calls of the threads that executed such a statement, in order: a statement's verb and first table, as
	 * in {@code insert outbox}, and {@code commit}, also for a statement that commits by itself. A failed statement is
	 * one of them.
	 *
	 * @param statement its verb and first table
	 */
	public List<String> ofThreadsWith(String statement, Runnable work) {
		Map<Thread, List<String>> calls = new ConcurrentHashMap<>();
		recorded = calls;
		try {
			work.run();
		}
		finally {
			recorded = null;
		}
		return calls.values().stream().filter(of -> of.contains(statement)).flatMap(List::stream).toList();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return bean instanceof DataSource database ? new RecordingDataSource(database) : bean;
	}

	private void record(String call) {
		Map<Thread, List<String>> sink = recorded;
		if (sink != null) {
			sink.computeIfAbsent(Thread.currentThread(), thread -> new CopyOnWriteArrayList<>()).add(call);
		}
	}

	private class RecordingDataSource extends DelegatingDataSource {

		RecordingDataSource(DataSource database) {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return recorded == null ? connection : recording(connection);
		}
	}

	private Connection recording(Connection connection) {
		return proxy(Connection.class, (self, method, arguments) -> {
			Object result = call(method, connection, arguments);
			if (method.getName().equals(COMMIT)) {
				record(COMMIT);
			}
			return result instanceof PreparedStatement statement
					? recording(name((String) arguments[0]), statement, connection)
					: result;
		});
	}

	private PreparedStatement recording(String sql, PreparedStatement statement, Connection connection) {
		return proxy(PreparedStatement.class, (self, method, arguments) -> {
			boolean executes = method.getName().startsWith("execute");
			if (executes) {
				record(sql);
			}
			Object result = call(method, statement, arguments);
			if (executes && connection.getAutoCommit()) {
				record(COMMIT);
			}
			return result;
		});
	}

	private static String name(String sql) {
		Matcher statement = TABLE.matcher(sql);
		return statement.matches() ? (statement.group(1) + " " + statement.group(2)).toLowerCase(Locale.ROOT) : sql;
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(DatabaseCalls.class.getClassLoader(), new Class<?>[]{ type }, handler));
	}

	private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}
}
