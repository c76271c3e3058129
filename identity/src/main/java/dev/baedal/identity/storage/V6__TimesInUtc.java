package dev.baedal.identity.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Converts the times in an embedded database's file to UTC. Before its URL named a zone, H2 wrote them in the
 * machine's. The services' files are converted by {@code TimesInUtc} of the library platform, which identity does not
 * have.
 */
@Component
class V6__TimesInUtc extends BaseJavaMigration {

	private static final String ZONE = """
			SELECT setting_value FROM information_schema.settings WHERE setting_name = 'TIME ZONE'""";
	private static final String COLUMNS = """
			SELECT table_name, column_name FROM information_schema.columns
			WHERE table_schema = SCHEMA() AND UPPER(data_type) = 'TIMESTAMP' AND table_name NOT LIKE '%schema_history'""";
	private static final String MOVED = """
			"%1$s" = TIMESTAMPADD(MINUTE, -60 * EXTRACT(TIMEZONE_HOUR FROM CAST("%1$s" AS TIMESTAMP WITH TIME ZONE))
			- EXTRACT(TIMEZONE_MINUTE FROM CAST("%1$s" AS TIMESTAMP WITH TIME ZONE)), "%1$s")""";

	private final ZoneId written;

	V6__TimesInUtc() {
		this(ZoneId.systemDefault());
	}

	/** @param written the zone of the machine that wrote the file */
	V6__TimesInUtc(ZoneId written) {
		this.written = written;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		if (isEmbeddedInUtc(connection, jdbc) && !isUtc(written)) {
			move(jdbc);
		}
	}

	private void move(JdbcClient jdbc) {
		jdbc.sql("SET TIME ZONE '%s'".formatted(written.getId())).update();
		Map<String, List<String>> columns = jdbc.sql(COLUMNS)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		columns.forEach(
				(table, names) -> jdbc
					.sql("UPDATE \"%s\" SET %s".formatted(table,
							names.stream().map(MOVED::formatted).collect(Collectors.joining(", "))))
					.update());
		jdbc.sql("SET TIME ZONE 'UTC'").update();
	}

	private static boolean isEmbeddedInUtc(Connection connection, JdbcClient jdbc) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().equals("H2")
				&& jdbc.sql(ZONE).query(String.class).single().equals("UTC");
	}

	private static boolean isUtc(ZoneId zone) {
		return zone.getRules().isFixedOffset() && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
	}
}
