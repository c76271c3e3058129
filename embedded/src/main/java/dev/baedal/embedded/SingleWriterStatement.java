package dev.baedal.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;

/** A statement whose execution goes through its {@link SingleWriterConnection}. */
class SingleWriterStatement implements InvocationHandler {

	private final SingleWriterConnection connection;
	private final Statement statement;
	/** Null if each execution has its own SQL. */
	private final String prepared;

	SingleWriterStatement(SingleWriterConnection connection, Statement statement, String prepared) {
		this.connection = connection;
		this.statement = statement;
		this.prepared = prepared;
	}

	@Override
	public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
		if (method.getName().startsWith("execute")) {
			return connection.execute(sql(arguments), () -> SingleWriterConnection.call(statement, method, arguments));
		}
		return switch (method.getName()) {
			case "getConnection" -> connection.asProxy();
			case "equals" -> self == arguments[0];
			default -> SingleWriterConnection.call(statement, method, arguments);
		};
	}

	private String sql(Object[] arguments) {
		return prepared == null && arguments != null ? (String) arguments[0] : prepared;
	}
}
