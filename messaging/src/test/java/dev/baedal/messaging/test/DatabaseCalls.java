package dev.baedal.messaging.test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the statements and commits of each thread of a service while a test runs an action. */
public final class DatabaseCalls {

	private static final Pattern TABLE = Pattern.compile("(?i)\\s*(?=(\\w+)).*?\\b(?:into|update|from)\\s+(\\w+).*",
			Pattern.DOTALL);

	private final Statements statements;

	DatabaseCalls(Statements statements) {
		this.statements = statements;
	}

	/**
	 * Returns the calls of the threads that executed such a statement, in order: a statement's verb and first table, as
	 * in {@code insert outbox}, and {@code commit}, also for a statement that commits by itself. A failed statement is
	 * one of them.
	 *
	 * @param statement its verb and first table
	 */
	public List<String> ofThreadsWith(String statement, Runnable work) {
		return ofThreadsWith(statement, work, thread -> true);
	}

	/** As {@link #ofThreadsWith}, of the threads that answer requests only: a consumer may read the same tables. */
	public List<String> ofRequestsWith(String statement, Runnable work) {
		return ofThreadsWith(statement, work, thread -> thread.getName().contains("-exec-"));
	}

	private List<String> ofThreadsWith(String statement, Runnable work, Predicate<Thread> counted) {
		Map<Thread, List<String>> calls = new ConcurrentHashMap<>();
		statements.eachDuring(work,
				ran -> calls.computeIfAbsent(Thread.currentThread(), thread -> new CopyOnWriteArrayList<>())
					.add(name(ran.sql())));
		return calls.entrySet()
			.stream()
			.filter(thread -> counted.test(thread.getKey()) && thread.getValue().contains(statement))
			.flatMap(thread -> thread.getValue().stream())
			.toList();
	}

	private static String name(String sql) {
		Matcher statement = TABLE.matcher(sql);
		return statement.matches() ? (statement.group(1) + " " + statement.group(2)).toLowerCase(Locale.ROOT) : sql;
	}
}
