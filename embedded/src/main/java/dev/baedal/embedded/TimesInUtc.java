package dev.baedal.embedded;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Converts the times in the file of an embedded database to UTC, once. Before its URL named a zone, H2 wrote every
 * time, also Hibernate's, in the machine's zone: an hour comes twice when the clock goes back, and a machine in another
 * zone reads other hours.
 */
public class TimesInUtc {

	private static final Logger log = LoggerFactory.getLogger(TimesInUtc.class);

	/** Skips Flyway's own tables: Flyway holds them while it migrates, and nothing is computed from their times. */
	private static final String COLUMNS = """
			SELECT table_name, column_name FROM information_schema.columns
			WHERE table_schema = SCHEMA() AND UPPER(data_type) = 'TIMESTAMP' AND table_name NOT LIKE '%schema_history'""";

	/** Subtracts the offset that the session's zone had at that time. */
	private static final String CONVERTED = """
			"%1$s" = TIMESTAMPADD(MINUTE, -60 * EXTRACT(TIMEZONE_HOUR FROM CAST("%1$s" AS TIMESTAMP WITH TIME ZONE))
			- EXTRACT(TIMEZONE_MINUTE FROM CAST("%1$s" AS TIMESTAMP WITH TIME ZONE)), "%1$s")""";

	private final JdbcClient jdbc;
	private final TransactionTemplate transaction;

	public TimesInUtc(DataSource database) {
		this.jdbc = JdbcClient.create(database);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
	}

	/**
	 * Converts the times unless the table {@code clock_zone} records an earlier conversion.
	 *
	 * @param written the zone of the machine that wrote the file: presumably this machine's
	 */
	public void ensure(ZoneId written) {
		if (!isInUtc(jdbc) || jdbc.sql("SELECT COUNT(*) FROM clock_zone").query(Long.class).single() > 0) {
			return;
		}
		transaction.executeWithoutResult(status -> {
			convert(jdbc, written);
			jdbc.sql("INSERT INTO clock_zone (zone) VALUES ('UTC')").update();
			// SET ends the transaction, so it comes last
			jdbc.sql("SET TIME ZONE 'UTC'").update();
		});
	}

	/** Returns false if a custom URL names no zone: then the times stay unchanged. */
	public static boolean isInUtc(JdbcClient jdbc) {
		return jdbc.sql("SELECT setting_value FROM information_schema.settings WHERE setting_name = 'TIME ZONE'")
			.query(String.class)
			.single()
			.equals("UTC");
	}

	/**
	 * Converts the times of all tables. The session keeps the zone {@code written}, which the caller resets.
	 *
	 * @param written the zone of the machine that wrote the file
	 */
	public static void convert(JdbcClient jdbc, ZoneId written) {
		if (isUtc(written)) {
			return;
		}
		jdbc.sql("SET TIME ZONE '%s'".formatted(written.getId())).update();
		Map<String, List<String>> columns = jdbc.sql(COLUMNS)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		columns.forEach((table, names) -> {
			String converted = names.stream().map(CONVERTED::formatted).collect(Collectors.joining(", "));
			int rows = jdbc.sql("UPDATE \"%s\" SET %s".formatted(table, converted)).update();
			log.debug("The times of {} rows of {} were converted to UTC from {}", rows, table, written);
		});
	}

	private static boolean isUtc(ZoneId zone) {
		return zone.getRules().isFixedOffset() && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
	}
}
