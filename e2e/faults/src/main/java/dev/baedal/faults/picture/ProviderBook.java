package dev.baedal.faults.picture;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import dev.baedal.faults.site.DatabaseConnections;
import dev.baedal.faults.site.Place;
import dev.baedal.local.Program;

/** The simulated provider's own book, by orderId, out of payment's database: no service vouches for it. */
public final class ProviderBook {

	private ProviderBook() {
	}

	/** Once nothing runs any more: the file belongs to one process. */
	public static Map<Long, Charge> inFile(Place place) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r"
			.formatted(place.data().resolve("db/payment")), "", "")) {
			return read(connection);
		}
	}

	/** While the server runs. */
	public static Map<Long, Charge> onServer(Place place) throws SQLException, IOException {
		try (Connection connection = DatabaseConnections.open(place, Program.PAYMENT)) {
			return read(connection);
		}
	}

	private static Map<Long, Charge> read(Connection connection) throws SQLException {
		Map<Long, Charge> charges = new HashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT payment_key, result, captured, refunded FROM provider_charge")) {
			while (rows.next()) {
				charges.put(Long.parseLong(rows.getString(1).substring("order-".length())),
						new Charge(rows.getString(2), rows.getLong(3), rows.getLong(4)));
			}
		}
		return charges;
	}
}
