package dev.baedal.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

/**
 * Reads until nothing changed during the read. The services are read one after the other, and a deadline that expires
 * in between changes some of them: a payment that never comes, a store that does not answer.
 */
final class ConsistentRead {

	/** More than the deadlines of one kind of order that can expire one after the other. */
	private static final int ATTEMPTS = 8;

	interface Source<T> {

		T read() throws IOException, InterruptedException, ExecutionException, SQLException;
	}

	private ConsistentRead() {}

	/**
	 * @param version of all that is read; equal before and after a read during which nothing changed
	 * @return the last attempt's result if every attempt saw a change: what is wrong then shows in the checks
	 */
	static <T> T of(Source<?> version, Source<T> source)
			throws IOException, InterruptedException, ExecutionException, SQLException {
		Object before = version.read();
		for (int attempt = 1;; attempt++) {
			T result = source.read();
			Object after = version.read();
			if (attempt == ATTEMPTS || after.equals(before)) {
				return result;
			}
			before = after;
		}
	}
}
