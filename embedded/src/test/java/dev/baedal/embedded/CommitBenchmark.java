package dev.baedal.embedded;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The rate and the processor time of an order's two transactions, with a write of the file at each commit and with one
 * for all commits that wait. Its name keeps it out of the build:
 * {@code ./mvnw test -pl embedded -Dtest=CommitBenchmark}.
 */
class CommitBenchmark {

	private static final Duration ROUND = Duration.ofSeconds(5);

	@TempDir
	private Path folder;

	@Test
	void printsRatesAndRatios() throws Exception {
		measure(writingAtEachCommit(pool("warm-up")), 5);
		System.out.printf("%n%8s %22s %22s %8s%n", "threads", "a write each", "a write for all", "ratio");
		for (int threads : List.of(1, 2, 5, 10, 20)) {
			Rate each = measure(writingAtEachCommit(pool("each" + threads)), threads);
			Rate all = measure(new SingleWriter(pool("all" + threads), Duration.ofSeconds(5)), threads);
			System.out.printf("%8d %22s %22s %8.1f%n", threads, each, all, all.perSecond / each.perSecond);
		}
	}

	private Rate measure(DataSource database, int threads) throws Exception {
		execute(database, "CREATE TABLE orders (id BIGINT AUTO_INCREMENT PRIMARY KEY, customer VARCHAR(40), status "
				+ "VARCHAR(20), text VARCHAR(400))");
		execute(database, "CREATE INDEX by_customer ON orders (customer)");
		execute(database, "CREATE TABLE outbox (id BIGINT AUTO_INCREMENT PRIMARY KEY, body VARCHAR(400))");
		LongAdder orders = new LongAdder();
		long end = System.nanoTime() + ROUND.toNanos();
		long processor = processor();
		ExecutorService all = Executors.newFixedThreadPool(threads);
		List<Future<?>> running = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			running.add(all.submit(() -> {
				while (System.nanoTime() < end) {
					order(database);
					orders.increment();
				}
				return null;
			}));
		}
		for (Future<?> each : running) {
			each.get();
		}
		all.shutdown();
		return new Rate(orders.sum() / (double) ROUND.toSeconds(), (processor() - processor) / 1e6 / orders.sum());
	}

	private static void order(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			connection.setAutoCommit(false);
			var insert = connection.prepareStatement(
					"INSERT INTO orders (customer, status, text) VALUES ('customer', 'PAYING', REPEAT('x', 200))",
					new String[]{ "id" });
			insert.executeUpdate();
			var keys = insert.getGeneratedKeys();
			keys.next();
			long id = keys.getLong(1);
			connection.commit();
			connection.createStatement()
				.executeUpdate("UPDATE orders SET status = 'PLACED' WHERE status = 'PAYING' AND id = " + id);
			connection.createStatement().executeUpdate("INSERT INTO outbox (body) VALUES (REPEAT('y', 300))");
			connection.commit();
			connection.setAutoCommit(true);
		}
	}

	private static void execute(DataSource database, String sql) throws SQLException {
		try (Connection connection = database.getConnection()) {
			connection.createStatement().execute(sql);
		}
	}

	private HikariDataSource pool(String name) {
		HikariDataSource pool = FilePool.open(folder.resolve(name));
		pool.setMaximumPoolSize(20);
		return pool;
	}

	/** Turns, and H2's own write at each commit: the file of the connections is hidden. */
	private static DataSource writingAtEachCommit(DataSource pool) {
		return new SingleWriter(new DelegatingDataSource(pool) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
						new Class<?>[]{ Connection.class },
						(self, method, arguments) -> method.getName().equals("isWrapperFor") ? false
								: SingleWriterConnection.call(connection, method, arguments));
			}
		}, Duration.ofSeconds(5));
	}

	private static long processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private record Rate(double perSecond, double millis) {

		@Override
		public String toString() {
			return "%,.0f/s, %.2f ms".formatted(perSecond, millis);
		}
	}
}
