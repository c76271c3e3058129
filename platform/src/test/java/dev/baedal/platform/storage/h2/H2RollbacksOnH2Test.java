package dev.baedal.platform.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard changes nothing of what a statement does: with the pool and the database that are shipped. */
class H2RollbacksOnH2Test {

	private final HikariDataSource pool = new HikariDataSource();
	private H2Rollbacks database;

	@BeforeEach
	void open() throws SQLException {
		pool.setJdbcUrl("jdbc:h2:mem:guarded-%d;MODE=MySQL;DATABASE_TO_LOWER=TRUE".formatted(hashCode()));
		pool.setMaximumPoolSize(2);
		database = new H2Rollbacks(pool);
		run("CREATE TABLE dish (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) UNIQUE)");
		run("INSERT INTO dish (name) VALUES ('soup')");
	}

	@AfterEach
	void close() {
		pool.close();
	}

	@Test
	void whatAutocommitWritesIsCommittedAndItsKeyIsTold() throws SQLException {
		try (Connection connection = database.getConnection();
				var insert = connection.prepareStatement("INSERT INTO dish (name) VALUES ('rice')",
						Statement.RETURN_GENERATED_KEYS)) {
			assertThat(insert.executeUpdate()).isEqualTo(1);
			ResultSet keys = insert.getGeneratedKeys();
			assertThat(keys.next()).isTrue();
			assertThat(keys.getLong(1)).isEqualTo(2);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(insert.getConnection()).isSameAs(connection);
			assertThat(dishes()).isEqualTo(2);
		}
	}

	@Test
	void aLockingReadInAutocommitIsReadAndLocksNothingAfterwards() throws SQLException {
		try (Connection connection = database.getConnection(); Statement read = connection.createStatement()) {
			ResultSet rows = read.executeQuery("SELECT name FROM dish FOR UPDATE");
			assertThat(rows.next()).isTrue();
			assertThat(rows.getString(1)).isEqualTo("soup");
			run("UPDATE dish SET name = 'stew'");
		}
	}

	@Test
	void whatFailsInAutocommitLeavesNothingAndTheConnectionIsAsBefore() throws SQLException {
		try (Connection connection = database.getConnection(); Statement insert = connection.createStatement()) {
			assertThatThrownBy(() -> insert.execute("INSERT INTO dish (name) VALUES ('rice'), ('soup')"))
				.isInstanceOf(SQLIntegrityConstraintViolationException.class);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(dishes()).isEqualTo(1);
			insert.execute("DELETE FROM dish");
		}
		assertThat(dishes()).isZero();
	}

	@Test
	void whatIsOpenWhenTheConnectionGoesBackLeavesNothing() throws SQLException {
		try (Connection connection = database.getConnection()) {
			connection.setAutoCommit(false);
			connection.prepareStatement("DELETE FROM dish").executeUpdate();
		}
		assertThat(dishes()).isEqualTo(1);
	}

	private void run(String sql) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private long dishes() throws SQLException {
		try (Connection connection = database.getConnection();
				ResultSet count = connection.prepareStatement("SELECT COUNT(*) FROM dish").executeQuery()) {
			count.next();
			return count.getLong(1);
		}
	}
}
