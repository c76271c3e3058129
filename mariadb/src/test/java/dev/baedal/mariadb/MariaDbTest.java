package dev.baedal.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbTest {

	private static final Path SOFTWARE = Path.of("target", "software");
	private static final List<Schema> SCHEMAS = List.of(new Schema("order", "secret-1"), new Schema("store", "secret-2"));

	@TempDir
	Path temp;
	private MariaDb database;
	private Process server;

	@BeforeEach
	void start() throws Exception {
		try (var socket = new ServerSocket(0)) {
			database = new MariaDb(SOFTWARE, temp.resolve("mysql"), socket.getLocalPort());
		}
		server = run(ProcessHandle.current());
	}

	@AfterEach
	void stop() throws Exception {
		server.destroy();
		assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
		try (var connection = connect("order", "secret-1")) {
			connection.createStatement().execute("CREATE TABLE t (name VARCHAR(20) PRIMARY KEY)");
			connection.createStatement().execute("INSERT INTO t (name) VALUES ('khl'), ('KHL'), ('김')");
		}

		server.destroyForcibly().waitFor();
		server = run(ProcessHandle.current());

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
		server.destroy();
		server.waitFor();
		var owner = new ProcessBuilder("sleep", "600").start();
		server = run(owner.toHandle());

		owner.destroyForcibly().waitFor();

		assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	private Process run(ProcessHandle owner) throws IOException {
		var started = database.command(owner, SCHEMAS).redirectOutput(temp.resolve("mysql.log").toFile()).start();
		await().atMost(Duration.ofSeconds(60)).until(() -> database.isReady() || !started.isAlive());
		assertThat(started.isAlive()).as("the server of %s", temp).isTrue();
		return started;
	}

	private Connection connect(String schema, String password) throws SQLException {
		return DriverManager.getConnection(
				"jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(database.port(), schema), schema, password);
	}
}
