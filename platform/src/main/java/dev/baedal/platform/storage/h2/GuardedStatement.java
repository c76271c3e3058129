package dev.baedal.platform.storage.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

/** A statement whose execution goes through its {@link GuardedConnection}. */
class GuardedStatement implements InvocationHandler {

	private final GuardedConnection connection;
	private final Statement statement;
	/** Null where each execution brings its own SQL. */
	private final H2Sql prepared;
	private final Set<H2Sql> batch = new LinkedHashSet<>();

	GuardedStatement(GuardedConnection connection, Statement statement, H2Sql prepared) {
		this.connection = connection;
		this.statement = statement;
		this.prepared = prepared;
	}

	@Override
	public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
		if (method.getName().startsWith("execute")) {
			return connection.execute(kind(arguments), () -> GuardedConnection.call(statement, method, arguments));
		}
		return switch (method.getName()) {
			case "addBatch" -> {
				if (arguments != null) {
					batch.add(H2Sql.of((String) arguments[0]));
				}
				yield GuardedConnection.call(statement, method, arguments);
			}
			case "getConnection" -> connection.asSeen();
			case "equals" -> self == arguments[0];
			default -> GuardedConnection.call(statement, method, arguments);
		};
	}

	private H2Sql kind(Object[] arguments) {
		if (prepared != null) {
			return prepared;
		}
		return arguments != null ? H2Sql.of((String) arguments[0]) : H2Sql.widest(batch);
	}
}
