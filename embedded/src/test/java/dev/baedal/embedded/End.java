package dev.baedal.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** The ways in which a transaction ends. */
enum End {

	COMMIT(Connection::commit),
	ROLLBACK(Connection::rollback),
	AUTOCOMMIT(connection -> connection.setAutoCommit(true)),
	RETURN_TO_THE_POOL(Connection::close);

	private final On way;

	End(On way) {
		this.way = way;
	}

	void of(Connection connection) throws SQLException {
		way.end(connection);
	}

	private interface On {

		void end(Connection connection) throws SQLException;
	}
}
