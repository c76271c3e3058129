package dev.baedal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Transactions that write take turns, with the shipped pool and database. */
@Timeout(60)
class SingleWriterTest {

	private final HikariDataSource pool = new HikariDataSource();
	private SingleWriter database;

	@BeforeEach
	void open() {
		pool.setJdbcUrl("jdbc:h2:mem:turns-%d;MODE=MySQL;DATABASE_TO_LOWER=TRUE".formatted(hashCode()));
		database = new SingleWriter(pool, Duration.ofMinutes(1));
		jdbc().sql("CREATE TABLE dish (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20), stock INT)").update();
		jdbc().sql("INSERT INTO dish (name, stock) VALUES ('soup', 5), ('rice', 5)").update();
	}

	@AfterEach
	void close() {
		pool.close();
	}

	@ParameterizedTest
	@EnumSource
	void writerWaitsForTheOpenTransactionThatHasWritten(Write way) throws Exception {
		Connection first = begun();
		Thread writer = new Thread(() -> uncheckedly(() -> {
			try (Connection second = database.getConnection()) {
				way.on(second);
			}
		}));
		writer.start();

		Awaitility.await().until(() -> database.isAwaitedBy(writer));
		first.commit();
		writer.join();
	}

	@ParameterizedTest
	@EnumSource
	void turnEndsWithTheTransaction(End way) throws Exception {
		Connection first = begun();

		way.of(first);

		assertThat(onAnotherThread(() -> jdbc().sql("UPDATE dish SET stock = 1 WHERE name = 'rice'").update()))
			.isEqualTo(1);
	}

	@Test
	void failedStatementInAutocommitEndsItsTurn() throws Exception {
		assertThatThrownBy(() -> jdbc().sql("INSERT INTO dish (id, name) VALUES (1, 'twice')").update())
			.hasMessageContaining("PRIMARY KEY");

		assertThat(onAnotherThread(() -> jdbc().sql("DELETE FROM dish").update())).isEqualTo(2);
	}

	@Test
	void rollbackToASavepointKeepsTheTurn() throws Exception {
		try (Connection first = database.getConnection()) {
			first.setAutoCommit(false);
			Savepoint before = first.setSavepoint();
			first.createStatement().execute("UPDATE dish SET stock = 4 WHERE name = 'soup'");

			first.rollback(before);

			assertThat(database.isFree()).isFalse();
			first.rollback();
			assertThat(database.isFree()).isTrue();
		}
	}

	@Test
	void readerDoesNotWait() throws Exception {
		Connection first = begun();

		assertThat(onAnotherThread(
				() -> jdbc().sql("SELECT stock FROM dish WHERE name = 'soup'").query(Integer.class).single()))
			.isEqualTo(5);
		first.rollback();
	}

	@Test
	void secondConnectionOfAThreadDoesNotWait() throws Exception {
		Connection first = begun();

		assertThat(jdbc().sql("UPDATE dish SET stock = 1 WHERE name = 'rice'").update()).isEqualTo(1);

		assertThat(database.isFree()).isFalse();
		first.commit();
		assertThat(database.isFree()).isTrue();
	}

	@Test
	void writerTimesOutAndMayTryAgain() throws Exception {
		database = new SingleWriter(pool, Duration.ofMillis(1));
		Connection first = begun();

		assertThat(onAnotherThread(() -> {
			try {
				return jdbc().sql("DELETE FROM dish").update();
			}
			catch (TransientDataAccessException e) {
				assertThat(e).hasRootCauseInstanceOf(SQLTimeoutException.class);
				return e.getRootCause().getMessage();
			}
		})).isEqualTo("other transactions of this process were writing for PT0.001S");
		first.commit();
		assertThat(jdbc().sql("DELETE FROM dish").update()).isEqualTo(2);
	}

	@Test
	void keepsTheInterruptFlag() throws Exception {
		Connection first = begun();

		assertThat(onAnotherThread(() -> {
			Thread.currentThread().interrupt();
			assertThatThrownBy(() -> jdbc().sql("DELETE FROM dish").update())
				.hasRootCauseInstanceOf(InterruptedException.class);
			return Thread.interrupted();
		})).isEqualTo(true);
		first.rollback();
	}

	@Test
	void statementKeepsItsGeneratedKeys() throws Exception {
		try (Connection connection = database.getConnection();
				var insert = connection.prepareStatement("INSERT INTO dish (name) VALUES ('stew')",
						Statement.RETURN_GENERATED_KEYS)) {
			assertThat(insert.executeUpdate()).isEqualTo(1);
			ResultSet keys = insert.getGeneratedKeys();
			assertThat(keys.next()).isTrue();
			assertThat(keys.getLong(1)).isEqualTo(3);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(insert.getConnection()).isSameAs(connection);
		}
	}

	@Test
	void failedCommitEndsTheTurnWithTheDriversException() throws Exception {
		DataSource failing = mock(DataSource.class);
		Connection connection = mock(Connection.class);
		given(failing.getConnection()).willReturn(connection);
		given(connection.prepareStatement(any())).willReturn(mock(PreparedStatement.class));
		willThrow(new SQLException("the file is gone")).given(connection).commit();
		SingleWriter guarded = new SingleWriter(failing, Duration.ofMinutes(1));
		Connection first = guarded.getConnection();
		first.prepareStatement("DELETE FROM dish").executeUpdate();
		assertThat(guarded.isFree()).isFalse();

		assertThatThrownBy(first::commit).isExactlyInstanceOf(SQLException.class).hasMessage("the file is gone");
		assertThat(guarded.isFree()).isTrue();
	}

	@Test
	void leavesADatabaseServerUnwrapped() {
		assertThat(asStarted("jdbc:mysql://localhost/order")).isSameAs(pool);
		assertThat(asStarted("jdbc:h2:file:./data/order")).isInstanceOf(SingleWriter.class);
	}

	private Object asStarted(String url) {
		var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
		return EmbeddedAutoConfiguration.singleWriter(environment).postProcessAfterInitialization(pool, "dataSource");
	}

	/** Begins a transaction that has written and is still open. */
	private Connection begun() throws SQLException {
		Connection connection = database.getConnection();
		connection.setAutoCommit(false);
		connection.createStatement().execute("UPDATE dish SET stock = stock - 1 WHERE name = 'soup'");
		return connection;
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(database);
	}

	private static Object onAnotherThread(Supplier<Object> work) throws Exception {
		return CompletableFuture.supplyAsync(work).get();
	}

	private static void uncheckedly(Work work) {
		try {
			work.run();
		}
		catch (SQLException impossible) {
			throw new AssertionError(impossible);
		}
	}

	private interface Work {

		void run() throws SQLException;
	}
}
