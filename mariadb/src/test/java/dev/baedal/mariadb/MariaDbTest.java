package dev.baedal.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class MariaDbTest {

	private static final Path SOFTWARE = Path.of("target", "software");
	private static final List<Schema> SCHEMAS = List.of(new Schema("order", "secret-1"),
			new Schema("store", "secret-2"));

	private static final Duration END = Duration.ofMinutes(2);

	@TempDir
	Path temp;
	private StartedMariaDb database;

	@BeforeEach
	void start() throws Exception {
		database = run(ProcessHandle.current());
	}

	@AfterEach
	void stop() throws Exception {
		database.process().destroy();
		assertThat(database.process().waitFor(END.toSeconds(), TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
		try (var connection = connect("order", "secret-1")) {
			connection.createStatement().execute("CREATE TABLE t (name VARCHAR(20) PRIMARY KEY)");
			connection.createStatement().execute("INSERT INTO t (name) VALUES ('khl'), ('KHL'), ('김')");
		}

		database.process().destroyForcibly().waitFor();
		database = run(ProcessHandle.current());

		try (var connection = connect("order", "secret-1")) {
			var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM t WHERE name IN ('khl', '김')");
			rows.next();
			assertThat(rows.getInt(1)).isEqualTo(2);
		}
	}

	@Test
	void keepsServicesAwayFromTheDatabasesOfOthers() throws Exception {
		try (var connection = connect("order", "secret-1")) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> connection.createStatement().execute("CREATE TABLE store.t (id INT)"));
		}
	}

	@Test
	void endsWhenItsOwnerIsKilled() throws Exception {
		database.process().destroy();
		database.process().waitFor();
		var owner = new ProcessBuilder("sleep", "600").start();
		database = run(owner.toHandle());

		owner.destroyForcibly().waitFor();

		assertThat(database.process().waitFor(END.toSeconds(), TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void saysWhyItDidNotStart() throws Exception {
		var log = temp.resolve("other.log");
		Files.writeString(Files.createDirectory(temp.resolve("other")).resolve("ibdata1"), "no InnoDB file");

		assertThatIllegalStateException()
			.isThrownBy(
					() -> StartedMariaDb.start(SOFTWARE, temp.resolve("other"), log, ProcessHandle.current(), SCHEMAS))
			.withMessageContaining("while it was starting; the end of " + log)
			.withMessageContaining("[ERROR]");
	}

	private StartedMariaDb run(ProcessHandle owner) {
		return StartedMariaDb.start(SOFTWARE, temp.resolve("mysql"), temp.resolve("mysql.log"), owner, SCHEMAS);
	}

	private Connection connect(String schema, String password) throws SQLException {
		return DriverManager.getConnection(
				"jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(database.port(), schema), schema, password);
	}
}
