package dev.baedal.messaging.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records the prepared statements and the commits of all threads of a service while a test runs an action. */
class Statements implements BeanPostProcessor {

	/** Recorded after each commit. */
	private static final Ran COMMIT = new Ran("commit", List.of());

	private volatile Consumer<Ran> recorder;

	/** A statement that ran, with the values of its parameters. */
	record Ran(String sql, List<Value> values) {

		/** Prepares the statement again, behind a prefix. */
		PreparedStatement again(String prefix, Connection connection) throws SQLException {
			PreparedStatement statement = connection.prepareStatement(prefix + sql);
			for (Value value : values) {
				call(value.setter(), statement, value.arguments().toArray());
			}
			return statement;
		}
	}

	private record Value(Method setter, List<Object> arguments) {}

	/** The statements of all threads, equal ones once. */
	List<Ran> during(Runnable work) {
		return record(work, thread -> true).stream().distinct().toList();
	}

	/** The statements of the calling thread, in their order. A JDBC batch is one statement. */
	List<Ran> ofCaller(Runnable work) {
		return record(work, Thread.currentThread()::equals);
	}

	private List<Ran> record(Runnable work, Predicate<Thread> threads) {
		List<Ran> ran = Collections.synchronizedList(new ArrayList<>());
		eachDuring(work, call -> {
			if (call != COMMIT && threads.test(Thread.currentThread())) {
				ran.add(call);
			}
		});
		return List.copyOf(ran);
	}

	/**
	 * Passes the calls of all threads on, each on its own thread: a statement before it is executed, and a commit after
	 * it, also that of a statement that commits by itself.
	 */
	void eachDuring(Runnable work, Consumer<Ran> calls) {
		recorder = calls;
		try {
			work.run();
		}
		finally {
			recorder = null;
		}
	}

	private void pass(Ran call) {
		Consumer<Ran> sink = recorder;
		if (sink != null) {
			sink.accept(call);
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return bean instanceof DataSource database ? new RecordingDataSource(database) : bean;
	}

	private class RecordingDataSource extends DelegatingDataSource {

		RecordingDataSource(DataSource database) {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return recorder == null ? connection : recording(connection);
		}
	}

	private Connection recording(Connection connection) {
		return proxy(Connection.class, (self, method, arguments) -> {
			Object result = call(method, connection, arguments);
			if (method.getName().equals("commit")) {
				pass(COMMIT);
			}
			return result instanceof PreparedStatement statement
					? recording((String) arguments[0], statement, connection)
					: result;
		});
	}

	private PreparedStatement recording(String sql, PreparedStatement statement, Connection connection) {
		Map<Integer, Value> values = new TreeMap<>();
		return proxy(PreparedStatement.class, (self, method, arguments) -> {
			if (method.getName().startsWith("set") && arguments.length > 1) {
				values.put((Integer) arguments[0], new Value(method, Arrays.asList(arguments.clone())));
			}
			boolean executes = method.getName().startsWith("execute");
			if (executes) {
				pass(new Ran(sql, List.copyOf(values.values())));
			}
			Object result = call(method, statement, arguments);
			if (executes && connection.getAutoCommit()) {
				pass(COMMIT);
			}
			return result;
		});
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[]{ type }, handler));
	}

	private static Object call(Method method, Object target, Object... arguments) {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException e) {
			throw Statements.<RuntimeException>as(e.getCause());
		}
		catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Rethrows the exception of the proxy's target, checked or not. */
	@SuppressWarnings("unchecked")
	private static <E extends Throwable> E as(Throwable failure) throws E {
		throw (E) failure;
	}
}
