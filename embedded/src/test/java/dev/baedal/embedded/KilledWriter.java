package dev.baedal.embedded;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * A process that writes until it is killed: {@code KilledWriter DATABASE NOTES}. Each writer announces the next value of
 * its counter with an asynchronous commit, and then increments the counter and inserts a row in one transaction; each
 * reader reads a counter. What a writer has committed and what a reader has seen is noted in a mapped file, which
 * survives the process.
 */
final class KilledWriter {

	static final int WRITERS = 4;
	static final int NOTES = 2 * WRITERS;

	private KilledWriter() {}

	public static void main(String[] arguments) throws IOException {
		DataSource database = new SingleWriter(FilePool.open(Path.of(arguments[0])), Duration.ofSeconds(5));
		MappedByteBuffer notes = notes(Path.of(arguments[1]));
		for (int i = 0; i < WRITERS; i++) {
			int counter = i;
			new Thread(() -> forever(() -> notes.putLong(Long.BYTES * counter, increment(database, counter)))).start();
			new Thread(() -> forever(() -> notes.putLong(Long.BYTES * (WRITERS + counter), read(database, counter))))
				.start();
		}
	}

	/** The last committed value of each counter, then the last that was read. */
	static MappedByteBuffer notes(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE)) {
			return channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) NOTES * Long.BYTES);
		}
	}

	private static long increment(DataSource database, int counter) throws SQLException {
		try (Connection connection = database.getConnection()) {
			var statement = connection.createStatement();
			AsynchronousCommit.requestOf(connection);
			statement
				.executeUpdate("UPDATE announced SET n = (SELECT n + 1 FROM counter WHERE id = %1$d) WHERE id = %1$d"
					.formatted(counter));
			connection.setAutoCommit(false);
			statement.executeUpdate("UPDATE counter SET n = n + 1 WHERE id = " + counter);
			long n = number(connection, counter);
			statement.executeUpdate("INSERT INTO entry (counter, n) VALUES (%d, %d)".formatted(counter, n));
			connection.commit();
			return n;
		}
	}

	private static long read(DataSource database, int counter) throws SQLException {
		try (Connection connection = database.getConnection()) {
			return number(connection, counter);
		}
	}

	private static long number(Connection connection, int counter) throws SQLException {
		var rows = connection.createStatement().executeQuery("SELECT n FROM counter WHERE id = " + counter);
		rows.next();
		return rows.getLong(1);
	}

	private static void forever(Work work) {
		while (true) {
			try {
				work.run();
			}
			catch (SQLException e) {
				e.printStackTrace();
				Runtime.getRuntime().halt(1);
			}
		}
	}

	private interface Work {

		void run() throws SQLException;
	}
}
