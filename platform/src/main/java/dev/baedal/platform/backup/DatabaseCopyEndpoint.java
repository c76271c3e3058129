package dev.baedal.platform.backup;

import java.util.Map;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.Refused;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code POST /actuator/databasecopy}: makes the embedded database copy itself beside its file. Only H2 can tell which
 * blocks of a file in use belong together, so no other program may copy it.
 */
@Endpoint(id = "databasecopy")
class DatabaseCopyEndpoint {

	private final JdbcClient jdbc;
	private final DatabaseProduct database;

	DatabaseCopyEndpoint(JdbcClient jdbc, DatabaseProduct database) {
		this.jdbc = jdbc;
		this.database = database;
	}

	/**
	 * @return the zip that holds the database's file
	 * @throws Refused 409 if the database is a server, which has its own means of backup
	 */
	@WriteOperation
	Map<String, Object> copy() {
		if (!database.isEmbedded()) {
			throw new Refused(Sentence.DATABASE_SERVER, database.name());
		}
		String zip = jdbc.sql("SELECT DATABASE_PATH()").query(String.class).single() + ".copy.zip";
		jdbc.sql("BACKUP TO ?").param(zip).update();
		return Map.of("file", zip);
	}
}
