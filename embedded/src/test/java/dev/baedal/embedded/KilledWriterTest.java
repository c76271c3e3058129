package dev.baedal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process that is killed at any moment loses no commit that has returned and none that was read, keeps each
 * transaction whole, and keeps no commit without an earlier asynchronous one.
 */
@Timeout(600)
class KilledWriterTest {

	private static final int KILLS = Integer.getInteger("baedal.kills", 3);
	private static final int MOST_COMMITS = 1_000;

	@TempDir
	private Path folder;

	@Test
	void keepsWhatWasCommittedAndWhatWasRead() throws Exception {
		Path database = folder.resolve("counters");
		create(database);
		MappedByteBuffer notes = KilledWriter.notes(folder.resolve("notes"));
		for (int kill = 0; kill < KILLS; kill++) {
			long enough = sum(notes) + ThreadLocalRandom.current().nextInt(1, MOST_COMMITS);
			Process process = start(database);
			try {
				Awaitility.await()
					.atMost(Duration.ofMinutes(3))
					.pollInterval(Duration.ofMillis(5))
					.until(() -> sum(notes) > enough || !process.isAlive());
				assertThat(process.isAlive()).as("its output is above").isTrue();
			}
			finally {
				process.destroyForcibly().waitFor();
			}

			assertThat(losses(database, notes)).as("after kill %d", kill + 1).isEmpty();
		}
	}

	private static void create(Path database) throws Exception {
		try (HikariDataSource pool = FilePool.open(database); Connection connection = pool.getConnection()) {
			var statement = connection.createStatement();
			statement.execute("CREATE TABLE counter (id INT PRIMARY KEY, n BIGINT)");
			statement.execute("CREATE TABLE announced (id INT PRIMARY KEY, n BIGINT)");
			statement.execute("CREATE TABLE entry (id BIGINT AUTO_INCREMENT PRIMARY KEY, counter INT, n BIGINT)");
			statement.execute("CREATE UNIQUE INDEX one_of_each ON entry (counter, n)");
			for (int i = 0; i < KilledWriter.WRITERS; i++) {
				statement.execute("INSERT INTO counter VALUES (%d, 0)".formatted(i));
				statement.execute("INSERT INTO announced VALUES (%d, 0)".formatted(i));
			}
		}
	}

	private Process start(Path database) throws Exception {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), KilledWriter.class.getName(), database.toString(),
				folder.resolve("notes").toString())
			.redirectError(Redirect.INHERIT)
			.redirectOutput(Redirect.DISCARD)
			.start();
	}

	private static long sum(MappedByteBuffer notes) {
		long sum = 0;
		for (int i = 0; i < KilledWriter.WRITERS; i++) {
			sum += notes.getLong(Long.BYTES * i);
		}
		return sum;
	}

	private static List<String> losses(Path path, MappedByteBuffer notes) throws Exception {
		List<String> losses = new ArrayList<>();
		try (HikariDataSource pool = FilePool.open(path)) {
			JdbcClient jdbc = JdbcClient.create(pool);
			for (int i = 0; i < KilledWriter.WRITERS; i++) {
				long kept = number(jdbc, "SELECT n FROM counter WHERE id = " + i);
				long rows = number(jdbc, "SELECT COUNT(*) FROM entry WHERE counter = " + i);
				long last = number(jdbc, "SELECT COALESCE(MAX(n), 0) FROM entry WHERE counter = " + i);
				long announced = number(jdbc, "SELECT n FROM announced WHERE id = " + i);
				long committed = notes.getLong(Long.BYTES * i);
				long seen = notes.getLong(Long.BYTES * (KilledWriter.WRITERS + i));
				if (kept < committed || kept < seen || kept != rows || kept != last || announced < kept) {
					losses.add("counter %d is %d with %d rows up to %d; announced %d, committed %d, seen %d"
						.formatted(i, kept, rows, last, announced, committed, seen));
				}
			}
		}
		return losses;
	}

	private static long number(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}
}
