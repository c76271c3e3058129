package dev.baedal.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The ways in which a connection writes; no other transaction uses the row rice. */
enum Write {

	IN_A_TRANSACTION {
		@Override
		void on(Connection connection) throws SQLException {
			connection.setAutoCommit(false);
			connection.prepareStatement("UPDATE dish SET stock = 1 WHERE name = 'rice'").executeUpdate();
			connection.commit();
		}
	},
	IN_AUTOCOMMIT {
		@Override
		void on(Connection connection) throws SQLException {
			connection.prepareStatement("DELETE FROM dish WHERE name = 'rice'").executeUpdate();
		}
	},
	LOCKING_READ {
		@Override
		void on(Connection connection) throws SQLException {
			connection.prepareStatement("SELECT id FROM dish WHERE name = 'rice' FOR UPDATE").executeQuery();
		}
	},
	STATEMENT_WITH_ITS_SQL {
		@Override
		void on(Connection connection) throws SQLException {
			connection.createStatement().execute("  insert into dish (name, stock) values ('stew', 1)");
		}
	},
	SELECT_OF_AN_INSERT {
		@Override
		void on(Connection connection) throws SQLException {
			connection
				.prepareStatement("SELECT id FROM FINAL TABLE (INSERT INTO dish (name, stock) VALUES ('stew', 1))")
				.executeQuery();
		}
	},
	SELECT_AND_ANOTHER_STATEMENT {
		@Override
		void on(Connection connection) throws SQLException {
			connection.createStatement().execute("SELECT 1; DELETE FROM dish WHERE name = 'rice'");
		}
	},
	BATCH {
		@Override
		void on(Connection connection) throws SQLException {
			Statement batch = connection.createStatement();
			batch.addBatch("INSERT INTO dish (name, stock) VALUES ('stew', 1)");
			batch.executeBatch();
		}
	},
	DDL {
		@Override
		void on(Connection connection) throws SQLException {
			connection.createStatement().execute("CREATE TABLE rider (id BIGINT PRIMARY KEY)");
		}
	};

	abstract void on(Connection connection) throws SQLException;
}
