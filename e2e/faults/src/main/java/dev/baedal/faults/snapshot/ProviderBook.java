package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.baedal.faults.cluster.DatabaseConnections;
import dev.baedal.faults.cluster.Installation;
import dev.baedal.faults.schedule.Topology;
import dev.baedal.local.backup.Archive;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;

/** Reads the simulated provider's own book from payment's database, so that the check depends on no service. */
final class ProviderBook {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final Installation place;
	private final Topology topology;

	ProviderBook(Installation place, Topology topology) {
		this.place = place;
		this.topology = topology;
	}

	Map<Long, Charge> read() throws IOException, InterruptedException, SQLException {
		return topology.server() ? onServer() : inCopy();
	}

	private Map<Long, Charge> onServer() throws IOException, SQLException {
		try (Connection connection = DatabaseConnections.open(place, Program.PAYMENT)) {
			return read(connection);
		}
	}

	/** Unzipped first: H2 would read the zip from its beginning for every block. */
	private Map<Long, Charge> inCopy() throws IOException, InterruptedException, SQLException {
		Path folder = Files.createTempDirectory(place.folder(), "book");
		try {
			Archive.unzip(copy(), folder);
			try (Connection connection = DriverManager
				.getConnection("jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r"
					.formatted(folder.resolve(Program.PAYMENT.label())), "", "")) {
				return read(connection);
			}
		}
		finally {
			DataFolder.deleteAll(folder);
		}
	}

	/** Payment copies its own database file, which it holds while it runs. @return a zip */
	private Path copy() throws IOException, InterruptedException {
		JsonResponse answer = place.http(TIMEOUT)
			.send("POST", place.actuator(Program.PAYMENT) + "/databasecopy", Map.of());
		if (!answer.ok()) {
			throw new IllegalStateException(
					"payment did not copy its database: %d %s".formatted(answer.status(), answer.body()));
		}
		return Path.of(answer.body().path("file").asString());
	}

	private static Map<Long, Charge> read(Connection connection) throws SQLException {
		Map<Long, Charge> charges = new HashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT payment_key, result, captured, refunded FROM provider_charge")) {
			while (rows.next()) {
				charges.put(Long.parseLong(rows.getString(1).substring("order-".length())),
						new Charge(rows.getString(2), rows.getLong(3), rows.getLong(4)));
			}
		}
		return charges;
	}
}
