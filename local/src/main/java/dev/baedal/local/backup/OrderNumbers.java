package dev.baedal.local.backup;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;

/**
 * A restore loses the orders that were placed after the backup, but customers and the payment provider still know them.
 * Their numbers must never be used again, so a restored platform skips a range of numbers.
 */
final class OrderNumbers {

	/** More orders than such a platform takes between two backups. */
	static final long GAP = 1_000_000;

	private final DataFolder folder;

	OrderNumbers(DataFolder folder) {
		this.folder = folder;
	}

	/** @return the number of the next order; 1 if there is no order database */
	long skip() {
		var file = folder.databases().resolve("order");
		if (!Files.exists(file.resolveSibling("order.mv.db"))) {
			return 1;
		}
		var url = "jdbc:h2:file:" + file + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;WRITE_DELAY=0";
		try (var database = DriverManager.getConnection(url); var statement = database.createStatement()) {
			try (var row = statement.executeQuery("SELECT identity_base FROM information_schema.columns "
					+ "WHERE table_name = 'orders' AND column_name = 'order_id'")) {
				if (!row.next()) {
					return 1;
				}
				long next = row.getLong(1) + GAP;
				statement.execute("ALTER TABLE orders ALTER COLUMN order_id RESTART WITH " + next);
				return next;
			}
		}
		catch (SQLException e) {
			throw new CommandFailure("the order database of the backup cannot be opened (" + e.getMessage() + ")", e);
		}
	}
}
