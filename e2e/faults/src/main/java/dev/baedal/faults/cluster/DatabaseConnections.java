package dev.baedal.faults.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.faults.schedule.Topology;
import dev.baedal.local.programs.Program;

/** Opens and breaks connections to the database server, with the user of each service. */
public final class DatabaseConnections {

	private static final String PASSWORD = "spring.datasource.password=";
	/** The connection closed before the kill. */
	private static final int NO_SUCH_THREAD = 1094;

	private DatabaseConnections() {}

	public static Connection open(Installation place, Program service) throws SQLException, IOException {
		String secret = Files.readString(place.data().resolve("db/mysql.properties"));
		return DriverManager.getConnection("jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED"
			.formatted(Program.MARIADB.port(place.portOffset()), service.label()), service.label(),
				secret.strip().substring(PASSWORD.length()));
	}

	/** @return the number of broken connections */
	static int breakAll(Installation place) throws SQLException, IOException {
		int broken = 0;
		for (Program service : Topology.CONSUMERS) {
			try (Connection connection = open(place, service); Statement statement = connection.createStatement()) {
				for (long id : others(statement)) {
					broken += kill(statement, id);
				}
			}
		}
		return broken;
	}

	private static List<Long> others(Statement statement) throws SQLException {
		List<Long> ids = new ArrayList<>();
		try (ResultSet rows = statement
			.executeQuery("SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID()")) {
			while (rows.next()) {
				ids.add(rows.getLong(1));
			}
		}
		return ids;
	}

	private static int kill(Statement statement, long id) throws SQLException {
		try {
			statement.execute("KILL CONNECTION " + id);
			return 1;
		}
		catch (SQLException e) {
			if (e.getErrorCode() == NO_SUCH_THREAD) {
				return 0;
			}
			throw e;
		}
	}
}
