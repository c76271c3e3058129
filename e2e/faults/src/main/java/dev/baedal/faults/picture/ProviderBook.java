package dev.baedal.faults.picture;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The simulated provider's own book, out of payment's database file once nothing runs any more. */
public final class ProviderBook {

	private ProviderBook() {
	}

	/** By orderId. @param databases folder of the files */
	public static Map<Long, Charge> read(Path databases) throws SQLException {
		String url = "jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r"
			.formatted(databases.resolve("payment"));
		Map<Long, Charge> charges = new HashMap<>();
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT payment_key, result, captured, refunded FROM provider_charge")) {
			while (rows.next()) {
				charges.put(Long.parseLong(rows.getString(1).substring("order-".length())),
						new Charge(rows.getString(2), rows.getLong(3), rows.getLong(4)));
			}
		}
		return charges;
	}
}
