package dev.baedal.identity.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;

import dev.baedal.embedded.TimesInUtc;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Converts the times of an embedded database to UTC. Before its URL named a zone, H2 wrote them in the machine's. */
@Component
class V6__TimesInUtc extends BaseJavaMigration {

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
		if (connection.getMetaData().getDatabaseProductName().equals("H2") && TimesInUtc.isInUtc(jdbc)) {
			TimesInUtc.convert(jdbc, written);
			jdbc.sql("SET TIME ZONE 'UTC'").update();
		}
	}
}
