package dev.baedal.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.baedal.messaging.test.Statements.Ran;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * Counts the rows that the database reads for each statement of a service. Ended orders accumulate, so a worker, a
 * gauge or a list that reads them all becomes slow: a test {@linkplain #fill fills} the tables with old rows, and
 * counts.
 */
public final class RowsRead {

	/** Number of old rows that {@link #fill} writes. */
	public static final int PAST = 10_000;

	/** Maximum that a statement may read beside the old rows: the open rows of a test, and a page. */
	private static final int MOST_ROWS = PAST / 10;

	private static final int SAMPLES = 3;
	private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
	private static final String DIGITS = "(SELECT 0 AS d"
			+ " UNION ALL SELECT %d".repeat(9).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9) + ")";

	private final Statements statements;
	private final DataSource database;
	private final JdbcClient jdbc;
	private final MeterRegistry meters;
	private final ObjectProvider<ScheduledTaskHolder> clocks;

	public RowsRead(Statements statements, DataSource database, MeterRegistry meters,
			ObjectProvider<ScheduledTaskHolder> clocks) {
		this.statements = statements;
		this.database = database;
		this.jdbc = JdbcClient.create(database);
		this.meters = meters;
		this.clocks = clocks;
	}

	/** @param plan of the database for the statement */
	public record Reading(String sql, long rows, String plan) {

		public boolean isCount() {
			return sql.startsWith("select count(");
		}

		@Override
		public String toString() {
			return "%d rows for %s%n%s%n".formatted(rows, sql, plan);
		}
	}

	/**
	 * Writes {@link #PAST} old rows.
	 *
	 * @param values one for each column; {@code n} is the number of the row, from 0
	 */
	public void fill(String table, String columns, String values) {
		jdbc.sql("""
				INSERT INTO %s (%s) SELECT %s FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n
				FROM %s a CROSS JOIN %s b CROSS JOIN %s c CROSS JOIN %s e) numbers""".formatted(table, columns, values,
				DIGITS, DIGITS, DIGITS, DIGITS))
			.update();
		if (!isH2()) {
			new JdbcTemplate(database).execute("ANALYZE TABLE " + table);
		}
	}

	/** Returns the statements of one round of each worker. */
	public List<Reading> ofClocks() {
		return during(() -> clocks.stream()
			.flatMap(holder -> holder.getScheduledTasks().stream())
			.forEach(clock -> clock.getTask().getRunnable().run()));
	}

	/**
	 * Returns the statements of a GET of each path. Leaves out the total of a list without a person, which counts all
	 * rows.
	 */
	public List<Reading> ofLists(HttpApi api, Collection<String> paths) {
		return paths.stream().flatMap(path -> {
			boolean namesNobody = !path.contains("?") || path.contains("/byStatus?");
			return during(() -> require(api.get(path), path)).stream().filter(read -> !(namesNobody && read.isCount()));
		}).toList();
	}

	private static void require(HttpApi.Reply reply, String path) {
		if (reply.status() != 200) {
			throw new IllegalStateException(path + " responded with " + reply.status() + " " + reply.body());
		}
	}

	/** Returns the statements of one reading of each gauge. */
	public List<Reading> ofGauges() {
		return during(() -> meters.getMeters().forEach(meter -> meter.measure().forEach(figure -> figure.getValue())));
	}

	/** Returns the statements of all threads during the work. Of equal statements only a few are examined. */
	public List<Reading> during(Runnable work) {
		Map<String, Integer> seen = new HashMap<>();
		return statements.during(work)
			.stream()
			.filter(ran -> Stream.of("select", "update", "delete")
				.anyMatch(word -> ran.sql().strip().regionMatches(true, 0, word, 0, word.length())))
			.filter(ran -> !ran.sql().contains("information_schema"))
			.filter(ran -> seen.merge(ran.sql(), 1, Integer::sum) <= SAMPLES)
			.map(this::read)
			.toList();
	}

	/**
	 * Asserts that no statement read the old rows.
	 *
	 * @param words of statements that must have run; otherwise nothing was observed
	 */
	public static void assertBounded(List<Reading> readings, String... words) {
		assertThat(readings)
			.allSatisfy(reading -> assertThat(reading.rows()).as(reading::toString).isLessThan(MOST_ROWS));
		assertThat(String.join("\n", readings.stream().map(Reading::sql).toList())).contains(words);
	}

	private Reading read(Ran ran) {
		Connection connection = DataSourceUtils.getConnection(database);
		try {
			connection.setAutoCommit(false);
			try {
				return isH2() ? onH2(ran, connection) : onServer(ran, connection);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
		catch (SQLException e) {
			throw new IllegalStateException(ran.sql(), e);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, database);
		}
	}

	private static Reading onH2(Ran ran, Connection connection) throws SQLException {
		try (PreparedStatement explained = ran.again("EXPLAIN ANALYZE ", connection);
				ResultSet rows = explained.executeQuery()) {
			rows.next();
			String plan = rows.getString(1);
			Matcher scanned = SCANNED.matcher(plan);
			long sum = 0;
			while (scanned.find()) {
				sum += Long.parseLong(scanned.group(1));
			}
			return new Reading(ran.sql(), sum, plan);
		}
	}

	/** Uses the server's own counters, not its estimates. */
	private static Reading onServer(Ran ran, Connection connection) throws SQLException {
		String plan = plan(ran, connection);
		long before = handled(connection);
		try (PreparedStatement again = ran.again("", connection)) {
			again.execute();
		}
		return new Reading(ran.sql(), handled(connection) - before, plan);
	}

	private static String plan(Ran ran, Connection connection) throws SQLException {
		try (PreparedStatement explained = ran.again("EXPLAIN ", connection);
				ResultSet rows = explained.executeQuery()) {
			StringBuilder plan = new StringBuilder();
			while (rows.next()) {
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					plan.append(rows.getString(i)).append('\t');
				}
				plan.append('\n');
			}
			return plan.toString();
		}
	}

	private static long handled(Connection connection) throws SQLException {
		long sum = 0;
		try (Statement status = connection.createStatement();
				ResultSet rows = status.executeQuery("SHOW SESSION STATUS WHERE variable_name LIKE 'Handler_read%' "
						+ "OR variable_name = 'Handler_icp_attempts'")) {
			while (rows.next()) {
				sum += rows.getLong(2);
			}
		}
		return sum;
	}

	private boolean isH2() {
		try (Connection connection = database.getConnection()) {
			return connection.getMetaData().getURL().startsWith("jdbc:h2:");
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}
