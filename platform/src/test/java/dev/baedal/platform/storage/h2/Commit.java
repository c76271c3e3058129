package dev.baedal.platform.storage.h2;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

import org.mockito.stubbing.Answer;

/** The ways in which a connection commits. */
enum Commit {

	PLAIN {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.commit();
		}
	},
	PREPARED_STATEMENT_IN_AUTOCOMMIT {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.setAutoCommit(true);
			connection.prepareStatement("DELETE FROM outbox WHERE id = 1").executeUpdate();
		}
	},
	LOCKING_READ_IN_AUTOCOMMIT {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.setAutoCommit(true);
			connection.prepareStatement("SELECT id FROM outbox FOR UPDATE").executeQuery();
		}
	},
	STATEMENT_IN_AUTOCOMMIT {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.setAutoCommit(true);
			connection.createStatement().execute("UPDATE relay_lease SET epoch = 2");
		}
	},
	BATCH_IN_AUTOCOMMIT {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.setAutoCommit(true);
			Statement batch = connection.createStatement();
			batch.addBatch("INSERT INTO inbox VALUES ('a')");
			batch.executeBatch();
		}
	},
	AUTOCOMMIT_SET_IN_A_TRANSACTION {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.prepareStatement("DELETE FROM outbox WHERE id = 1").executeUpdate();
			connection.setAutoCommit(true);
		}
	},
	DDL {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.createStatement().execute("TRUNCATE TABLE rebuild_event");
		}
	},
	RETURN_TO_THE_POOL {
		@Override
		void commit(Connection connection) throws SQLException {
			connection.prepareStatement("SELECT id FROM outbox FOR UPDATE").executeQuery();
			connection.close();
		}
	};

	abstract void commit(Connection connection) throws SQLException;

	/** As H2 does it: autocommit, and the change to it, commit. */
	Connection connection(AtomicBoolean isCommitted) throws SQLException {
		Connection connection = mock(Connection.class);
		var autoCommit = new AtomicBoolean();
		Answer<Object> commit = call -> {
			isCommitted.set(true);
			return null;
		};
		Answer<Object> executed = call -> {
			String sql = call.getArguments().length == 0 ? "" : call.getArgument(0);
			isCommitted.compareAndSet(false, autoCommit.get() || sql.startsWith("TRUNCATE"));
			return call.getMethod().getReturnType() == int.class ? 1
					: call.getMethod().getReturnType() == boolean.class ? false
					: null;
		};
		willAnswer(commit).given(connection).commit();
		willAnswer(call -> {
			isCommitted.compareAndSet(false,
					this == AUTOCOMMIT_SET_IN_A_TRANSACTION && call.getArgument(0, Boolean.class));
			autoCommit.set(call.getArgument(0));
			return null;
		}).given(connection).setAutoCommit(anyBoolean());
		given(connection.getAutoCommit()).willAnswer(call -> autoCommit.get());
		PreparedStatement prepared = mock(PreparedStatement.class, executed);
		Statement statement = mock(Statement.class, executed);
		given(connection.prepareStatement(any())).willReturn(prepared);
		given(connection.createStatement()).willReturn(statement);
		return connection;
	}
}
