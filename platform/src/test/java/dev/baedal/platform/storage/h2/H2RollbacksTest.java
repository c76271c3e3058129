package dev.baedal.platform.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;

@Timeout(60)
class H2RollbacksTest {

	private final DataSource database = mock(DataSource.class);
	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void end() {
		threads.shutdownNow();
	}

	@ParameterizedTest
	@EnumSource
	void noCommitWhileAnotherConnectionIsRolledBack(Commit way) throws Exception {
		var begun = new CountDownLatch(1);
		var mayEnd = new CountDownLatch(1);
		Connection rolledBack = mock(Connection.class);
		willAnswer(call -> {
			begun.countDown();
			mayEnd.await();
			return null;
		}).given(rolledBack).rollback();
		var isCommitted = new AtomicBoolean();
		Connection committed = way.connection(isCommitted);
		given(database.getConnection()).willReturn(rolledBack, committed);
		DataSource guarded = new H2Rollbacks(database);
		Connection first = guarded.getConnection();
		Connection second = guarded.getConnection();
		first.prepareStatement("update delivery set version = 1");

		Future<?> rollback = threads.submit(() -> {
			first.rollback();
			return null;
		});
		begun.await();
		var committer = new Thread(() -> {
			try {
				way.commit(second);
			}
			catch (SQLException impossible) {
				throw new AssertionError(impossible);
			}
		});
		committer.start();
		Awaitility.await().until(() -> committer.getState() == Thread.State.WAITING);
		assertThat(isCommitted).isFalse();
		mayEnd.countDown();
		rollback.get();
		committer.join();
		assertThat(isCommitted).isTrue();
	}

	@Test
	void whoHasOnlyReadAndLockedGivesTheLocksBackWithACommit() throws Exception {
		Connection connection = mock(Connection.class);
		given(database.getConnection()).willReturn(connection);
		Connection guarded = new H2Rollbacks(database).getConnection();

		guarded.prepareStatement("select d.id from delivery d where d.id = ? for update");
		guarded.rollback();

		then(connection).should().commit();
		then(connection).should(never()).rollback();
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into outbox values (?)", "UPDATE delivery SET version = 1", "delete from inbox",
			"with gone as (select 1) delete from inbox", "merge into inbox values (?)", "selector" })
	void whoMayHaveWrittenRollsBackWhateverItReadAfterwards(String sql) throws Exception {
		Connection connection = mock(Connection.class);
		given(database.getConnection()).willReturn(connection);
		Connection guarded = new H2Rollbacks(database).getConnection();

		guarded.prepareStatement(sql);
		guarded.prepareStatement("select 1");
		guarded.rollback();

		then(connection).should().rollback();
		then(connection).should(never()).commit();
	}

	@Test
	void aSavepointIsNotTheEndOfTheTransaction() throws Exception {
		Connection connection = mock(Connection.class);
		Savepoint savepoint = mock(Savepoint.class);
		given(database.getConnection()).willReturn(connection);
		Connection guarded = new H2Rollbacks(database).getConnection();

		guarded.rollback(savepoint);

		then(connection).should().rollback(savepoint);
		then(connection).should(never()).commit();
	}

	@Test
	void aStatementWithoutItsWordsMayBeAnything() throws Exception {
		Connection connection = mock(Connection.class);
		given(database.getConnection()).willReturn(connection);
		Connection guarded = new H2Rollbacks(database).getConnection();

		guarded.createStatement();
		guarded.rollback();

		then(connection).should().rollback();
		then(connection).should(never()).commit();
	}

	@Test
	void commitsDoNotWaitForEachOther() throws Exception {
		var both = new CyclicBarrier(2);
		Connection connection = mock(Connection.class);
		willAnswer(call -> both.await()).given(connection).commit();
		given(database.getConnection()).willReturn(connection);
		DataSource guarded = new H2Rollbacks(database);

		Future<?> first = threads.submit(() -> {
			guarded.getConnection().commit();
			return null;
		});
		guarded.getConnection().commit();
		first.get();
	}

	@Test
	void aFailureIsTheDriversOwn() throws Exception {
		Connection connection = mock(Connection.class);
		willThrow(new SQLException("the file is gone")).given(connection).commit();
		willThrow(new SQLException("the file is gone")).given(connection).prepareStatement(any());
		given(database.getConnection()).willReturn(connection);
		Connection guarded = new H2Rollbacks(database).getConnection();

		assertThatThrownBy(guarded::commit).isExactlyInstanceOf(SQLException.class).hasMessage("the file is gone");
		assertThatThrownBy(() -> guarded.prepareStatement("SELECT 1")).isExactlyInstanceOf(SQLException.class);
		guarded.createStatement();
		guarded.rollback(); // nobody holds the lock of the commit that failed
	}

	@Test
	void whatIsOpenWhenTheConnectionGoesBackIsRolledBackBeforeThePoolDoesSo() throws Exception {
		Connection connection = mock(Connection.class);
		given(connection.prepareStatement(any())).willReturn(mock(PreparedStatement.class));
		given(database.getConnection()).willReturn(connection);
		Connection guarded = new H2Rollbacks(database).getConnection();

		guarded.prepareStatement("delete from outbox").executeUpdate();
		guarded.close();

		var inOrder = Mockito.inOrder(connection);
		inOrder.verify(connection).rollback();
		inOrder.verify(connection).close();
	}

	/** Who has the row may be about to roll back, and would wait for the lock of the guard. */
	@Test
	void whoWaitsForARowHoldsUpNoRollback() throws Exception {
		var waits = new CountDownLatch(1);
		var isRolledBack = new CountDownLatch(1);
		Connection rolledBack = mock(Connection.class);
		willAnswer(call -> {
			isRolledBack.countDown();
			return null;
		}).given(rolledBack).rollback();
		Connection waiting = mock(Connection.class);
		given(waiting.getAutoCommit()).willReturn(true);
		PreparedStatement statement = mock(PreparedStatement.class);
		given(statement.executeUpdate()).willAnswer(call -> {
			waits.countDown();
			isRolledBack.await();
			return 1;
		});
		given(waiting.prepareStatement(any())).willReturn(statement);
		given(database.getConnection()).willReturn(rolledBack, waiting);
		DataSource guarded = new H2Rollbacks(database);
		Connection first = guarded.getConnection();
		first.prepareStatement("update delivery set version = 1");
		PreparedStatement second = guarded.getConnection().prepareStatement("update delivery set version = 2");

		Future<Integer> updated = threads.submit(() -> second.executeUpdate());
		waits.await();
		first.rollback();

		assertThat(updated.get()).isEqualTo(1);
		then(waiting).should().commit();
	}

	@Test
	void aServerIsLeftAsItIs() {
		assertThat(asStarted("jdbc:mysql://localhost/order")).isSameAs(database);
		assertThat(asStarted("jdbc:h2:file:./data/order")).isInstanceOf(H2Rollbacks.class);
	}

	private Object asStarted(String url) {
		var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
		return new EmbeddedDatabase(environment).postProcessAfterInitialization(database, "dataSource");
	}
}
