package dev.baedal.faults.defects;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Reaches what a service keeps to itself. Public, since what calls it is woven into the services' classes. */
public final class Inside {

	private Inside() {
	}

	/** The value of a private field. */
	public static Object field(Object of, String name) throws ReflectiveOperationException {
		Field field = of.getClass().getDeclaredField(name);
		field.setAccessible(true);
		return field.get(of);
	}

	/** What a method without parameters returns. */
	public static Object get(Object of, String method) throws ReflectiveOperationException {
		Method found = Arrays.stream(of.getClass().getDeclaredMethods())
			.filter(each -> each.getName().equals(method) && each.getParameterCount() == 0)
			.findFirst()
			.orElseThrow(() -> new NoSuchMethodException(of.getClass() + "." + method));
		found.setAccessible(true);
		return found.invoke(of);
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
