package dev.baedal.faults.defects;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Reaches private members of a service. Public, because its callers are woven into the services' classes. */
public final class Internals {

	private static final ThreadLocal<Boolean> AGAIN = new ThreadLocal<>();
	private static final long LATE_MILLIS = 3_000;

	private Internals() {}

	/** The value of a private field. */
	public static Object field(Object of, String name) throws ReflectiveOperationException {
		Field field = of.getClass().getDeclaredField(name);
		field.setAccessible(true);
		return field.get(of);
	}

	/** The result of a method without parameters. */
	public static Object get(Object of, String method) throws ReflectiveOperationException {
		return method(of.getClass(), method, 0).invoke(of);
	}

	/** The result of a static factory method. */
	public static Object make(Class<?> type, String method, Object... arguments) throws ReflectiveOperationException {
		return method(type, method, arguments.length).invoke(null, arguments);
	}

	/** Calls the method again; that call is not repeated. */
	public static void again(Object of, String method, Object... arguments) throws ReflectiveOperationException {
		if (AGAIN.get() == null) {
			AGAIN.set(true);
			try {
				call(of, method, arguments);
			}
			finally {
				AGAIN.remove();
			}
		}
	}

	/** Calls the method 3 s later on another thread. @return false on that thread, where the call is to run */
	public static boolean later(Object of, String method, Object... arguments) {
		if (AGAIN.get() != null) {
			return false;
		}
		Thread late = new Thread(() -> {
			AGAIN.set(true);
			try {
				Thread.sleep(LATE_MILLIS);
				call(of, method, arguments);
			}
			catch (ReflectiveOperationException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}, "late");
		late.setDaemon(true);
		late.start();
		return true;
	}

	private static void call(Object of, String method, Object... arguments) throws ReflectiveOperationException {
		method(of.getClass(), method, arguments.length).invoke(of, arguments);
	}

	private static Method method(Class<?> type, String name, int parameters) throws NoSuchMethodException {
		Method found = Arrays.stream(type.getDeclaredMethods())
			.filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters && !each.isBridge())
			.findFirst()
			.orElseThrow(() -> new NoSuchMethodException(type + "." + name));
		found.setAccessible(true);
		return found;
	}

	/** @param jdbc a JdbcClient */
	public static void update(Object jdbc, String sql, Object parameter) throws ReflectiveOperationException {
		spec("StatementSpec").getMethod("update").invoke(statement(jdbc, sql, parameter));
	}

	public static long number(Object jdbc, String sql, Object parameter) throws ReflectiveOperationException {
		Object query = spec("StatementSpec").getMethod("query", Class.class)
			.invoke(statement(jdbc, sql, parameter), Long.class);
		return (Long) spec("MappedQuerySpec").getMethod("single").invoke(query);
	}

	private static Object statement(Object jdbc, String sql, Object parameter) throws ReflectiveOperationException {
		Object statement = Class.forName("org.springframework.jdbc.core.simple.JdbcClient")
			.getMethod("sql", String.class)
			.invoke(jdbc, sql);
		return spec("StatementSpec").getMethod("param", Object.class).invoke(statement, parameter);
	}

	private static Class<?> spec(String name) throws ClassNotFoundException {
		return Class.forName("org.springframework.jdbc.core.simple.JdbcClient$" + name);
	}
}
