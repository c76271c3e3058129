package dev.baedal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing returns before it, and all that it may have read, is in the file. A copy of the file is what a process that is
 * killed at that moment leaves.
 */
@Timeout(60)
class GroupCommitTest {

	@TempDir
	private Path folder;
	private HikariDataSource pool;
	private SingleWriter database;
	private int copies;

	/** Opens all connections: a new one lets H2 write the file until the next use of the pool. */
	@BeforeEach
	void open() throws SQLException {
		pool = FilePool.open(folder.resolve("dishes"));
		List<Connection> all = new ArrayList<>();
		while (all.size() < pool.getMaximumPoolSize()) {
			all.add(pool.getConnection());
		}
		for (Connection connection : all) {
			connection.close();
		}
		database = new SingleWriter(pool, Duration.ofMinutes(1));
		jdbc().sql("CREATE TABLE dish (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20))").update();
	}

	@AfterEach
	void close() {
		pool.close();
	}

	@Test
	void statementInAutocommitIsInTheFileWhenItReturns() throws Exception {
		jdbc().sql("INSERT INTO dish (name) VALUES ('soup')").update();

		assertThat(namesAfterKill()).containsExactly("soup");
	}

	@Test
	void commitIsInTheFileWhenItReturns() throws Exception {
		try (Connection connection = begun("soup")) {
			assertThat(namesAfterKill()).isEmpty();
			connection.commit();
			assertThat(namesAfterKill()).containsExactly("soup");
		}
	}

	@Test
	void commitOfAnInnerTransactionIsInTheFileWhileTheOuterIsOpen() throws Exception {
		try (Connection outer = begun("soup")) {
			jdbc().sql("INSERT INTO dish (name) VALUES ('rice')").update();

			assertThat(namesAfterKill()).containsExactly("rice");
			outer.rollback();
		}
	}

	@Test
	void readerReturnsAfterTheCommitThatItSawIsInTheFile() throws Exception {
		CountDownLatch secondHasBegun = new CountDownLatch(1);
		CountDownLatch secondEnds = new CountDownLatch(1);
		CompletableFuture<List<String>> seen = new CompletableFuture<>();
		Connection first = begun("soup");
		// takes the turn after the commit of the first in memory, so that nobody can write the file
		start(() -> {
			Connection second = begun("stew");
			secondHasBegun.countDown();
			secondEnds.await();
			second.rollback();
		});
		Awaitility.await().until(() -> database.waiting() == 1);
		AtomicBoolean reads = new AtomicBoolean();
		Thread reader = start(() -> {
			secondHasBegun.await();
			reads.set(true);
			seen.complete(names());
		});
		CompletableFuture<List<String>> inTheFile = new CompletableFuture<>();
		start(() -> {
			try {
				Awaitility.await()
					.until(() -> reads.get() && reader.getState() == Thread.State.WAITING || seen.isDone());
				inTheFile.complete(seen.isDone() ? seen.get() : namesAfterKill());
			}
			finally {
				inTheFile.cancel(false);
				secondEnds.countDown();
			}
		});

		first.commit();

		assertThat(inTheFile.get()).as("the reader has not returned, and the file has nothing").isEmpty();
		assertThat(seen.get()).containsExactly("soup");
	}

	@Test
	void writesOnceForTheTransactionsThatWaitedForEachOther() throws Exception {
		Connection first = begun("soup");
		List<Thread> others = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			others.add(start(() -> jdbc().sql("INSERT INTO dish (name) VALUES ('rice')").update()));
		}
		Awaitility.await().until(() -> database.waiting() == 8);
		long before = DatabaseFile.of(first).store().getCurrentVersion();

		first.commit();
		for (Thread other : others) {
			other.join();
		}

		assertThat(namesAfterKill()).hasSize(9);
		assertThat(DatabaseFile.of(first).store().getCurrentVersion() - before).isBetween(1L, 3L);
	}

	@Test
	void asynchronousCommitIsInTheFileWithTheNextCommit() throws Exception {
		insertAsynchronously("soup");

		assertThat(namesAfterKill()).isEmpty();
		jdbc().sql("INSERT INTO dish (name) VALUES ('rice')").update();
		assertThat(namesAfterKill()).containsExactly("soup", "rice");
	}

	@Test
	void readerOfAnAsynchronousCommitReturnsAfterItIsInTheFile() throws Exception {
		insertAsynchronously("soup");

		assertThat(names()).containsExactly("soup");

		assertThat(namesAfterKill()).containsExactly("soup");
	}

	@Test
	void failedAsynchronousCommitReturnsAfterTheCommitThatItMetIsInTheFile() throws Exception {
		jdbc().sql("ALTER TABLE dish ADD UNIQUE (name)").update();
		insertAsynchronously("soup");

		assertThatThrownBy(() -> insertAsynchronously("soup")).isInstanceOf(SQLException.class);

		assertThat(namesAfterKill()).containsExactly("soup");
	}

	@Test
	void asynchronousCommitIsRequestedForOneTransaction() throws Exception {
		try (Connection connection = database.getConnection()) {
			AsynchronousCommit.requestOf(connection);
			insert(connection, "soup");
			assertThat(namesAfterKill()).isEmpty();

			insert(connection, "rice");
			assertThat(namesAfterKill()).containsExactly("soup", "rice");
		}
	}

	@Test
	void h2WritesTheFileOnlyOnDemand() throws Exception {
		try (Connection connection = begun("soup")) {
			assertThat(DatabaseFile.of(connection).store().getAutoCommitDelay()).isNegative();
		}
	}

	@Test
	void failedStatementReturnsAfterTheCommitThatItMetIsInTheFile() throws Exception {
		Connection first = begun("soup");
		CompletableFuture<List<String>> inTheFile = new CompletableFuture<>();
		CountDownLatch firstIsVisible = new CountDownLatch(1);
		CountDownLatch holderEnds = new CountDownLatch(1);
		Thread holder = start(() -> {
			Connection second = begun("stew");
			firstIsVisible.countDown();
			holderEnds.await();
			second.rollback();
		});
		Awaitility.await().until(() -> database.isAwaitedBy(holder));
		Thread failing = start(() -> {
			firstIsVisible.await();
			try (Connection connection = database.getConnection()) {
				assertThatThrownBy(() -> connection.createStatement().executeQuery("SELECT id / 0 FROM dish"))
					.hasMessageContaining("Division by zero");
				inTheFile.complete(namesAfterKill());
			}
		});
		start(() -> {
			Awaitility.await()
				.until(() -> firstIsVisible.getCount() == 0
						&& (failing.getState() == Thread.State.WAITING || inTheFile.isDone()));
			holderEnds.countDown();
		});

		first.commit();

		assertThat(inTheFile.get()).containsExactly("soup");
	}

	@Test
	void rollbackOfAReaderDoesNotWriteTheFile() throws Exception {
		try (Connection reader = database.getConnection()) {
			MVStore store = DatabaseFile.of(reader).store();
			Connection writer = begun("soup");
			store.setAutoCommitDelay(0); // as a new connection of the pool does
			long before = store.getCurrentVersion();

			CompletableFuture.runAsync(() -> readAndRollBack(reader)).get();

			assertThat(store.getCurrentVersion()).isEqualTo(before);
			writer.rollback();
		}
	}

	@Test
	void interruptDoesNotCloseTheDatabase() throws Exception {
		Connection first = begun("soup");
		Thread.currentThread().interrupt();

		first.commit();

		assertThat(Thread.interrupted()).isTrue();
		assertThat(names()).containsExactly("soup");
	}

	@Test
	void failedRequestOfAConnectionLeavesNoneInUse() throws Exception {
		Connection last = pool.getConnection();
		last.createStatement().execute("SHUTDOWN IMMEDIATELY");
		pool.evictConnection(last);

		for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
			try (Connection unusable = database.getConnection()) {
				assertThat(unusable.isClosed()).isFalse();
			}
			catch (SQLException closed) {
				assertThat(closed.getMessage()).contains("closed");
			}
		}

		assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
	}

	@Test
	void failsIfTheDatabaseWasClosedBeforeTheWrite() throws Exception {
		Connection first = begun("soup");
		DatabaseFile file = DatabaseFile.of(first);

		first.createStatement().execute("SHUTDOWN IMMEDIATELY");

		assertThatThrownBy(file::write).isInstanceOf(SQLException.class).hasMessageContaining("closed");
	}

	/** Begins a transaction that has written and is still open. */
	private Connection begun(String name) throws SQLException {
		Connection connection = database.getConnection();
		connection.setAutoCommit(false);
		insert(connection, name);
		return connection;
	}

	private void insertAsynchronously(String name) throws SQLException {
		try (Connection connection = database.getConnection()) {
			AsynchronousCommit.requestOf(connection);
			insert(connection, name);
		}
	}

	private static void insert(Connection connection, String name) throws SQLException {
		connection.createStatement().execute("INSERT INTO dish (name) VALUES ('%s')".formatted(name));
	}

	private List<String> namesAfterKill() throws IOException, SQLException {
		Path copy = folder.resolve("copy" + copies++);
		Files.copy(folder.resolve("dishes.mv.db"), Path.of(copy + ".mv.db"));
		try (HikariDataSource kept = FilePool.open(copy); Connection connection = kept.getConnection()) {
			var rows = connection.createStatement().executeQuery("SELECT name FROM dish ORDER BY id");
			List<String> names = new ArrayList<>();
			while (rows.next()) {
				names.add(rows.getString(1));
			}
			return names;
		}
	}

	private static void readAndRollBack(Connection reader) {
		try {
			reader.setAutoCommit(false);
			reader.createStatement().executeQuery("SELECT COUNT(*) FROM dish");
			reader.rollback();
		}
		catch (SQLException e) {
			throw new AssertionError(e);
		}
	}

	private List<String> names() {
		return jdbc().sql("SELECT name FROM dish ORDER BY id").query(String.class).list();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(database);
	}

	private static Thread start(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (Exception e) {
				throw new AssertionError(e);
			}
		});
		thread.start();
		return thread;
	}

	private interface Work {

		void run() throws Exception;
	}
}
