package dev.baedal.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.springframework.mock.env.MockEnvironment;

@Timeout(60)
class RollbacksAloneTest {

	private final DataSource database = mock(DataSource.class);
	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void end() {
		threads.shutdownNow();
	}

	@Test
	void noCommitWhileAnotherConnectionIsRolledBack() throws Exception {
		var begun = new CountDownLatch(1);
		var mayEnd = new CountDownLatch(1);
		Connection rolledBack = mock(Connection.class);
		willAnswer(call -> {
			begun.countDown();
			mayEnd.await();
			return null;
		}).given(rolledBack).rollback();
		var isCommitted = new AtomicBoolean();
		Connection committed = mock(Connection.class);
		willAnswer(call -> {
			isCommitted.set(true);
			return null;
		}).given(committed).commit();
		given(database.getConnection()).willReturn(rolledBack, committed);
		DataSource guarded = new RollbacksAlone(database);
		Connection first = guarded.getConnection();
		Connection second = guarded.getConnection();

		Future<?> rollback = threads.submit(() -> {
			first.rollback();
			return null;
		});
		begun.await();
		var committer = new Thread(() -> {
			try {
				second.commit();
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
	void commitsDoNotWaitForEachOther() throws Exception {
		var both = new CyclicBarrier(2);
		Connection connection = mock(Connection.class);
		willAnswer(call -> both.await()).given(connection).commit();
		given(database.getConnection()).willReturn(connection);
		DataSource guarded = new RollbacksAlone(database);

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
		Connection guarded = new RollbacksAlone(database).getConnection();

		assertThatThrownBy(guarded::commit).isExactlyInstanceOf(SQLException.class).hasMessage("the file is gone");
		assertThatThrownBy(() -> guarded.prepareStatement("SELECT 1")).isExactlyInstanceOf(SQLException.class);
		guarded.rollback(); // nobody holds the lock of the commit that failed
	}

	@Test
	void aServerIsLeftAsItIs() {
		assertThat(asStarted("jdbc:mysql://localhost/order")).isSameAs(database);
		assertThat(asStarted("jdbc:h2:file:./data/order")).isInstanceOf(RollbacksAlone.class);
	}

	private Object asStarted(String url) {
		var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
		return new EmbeddedDatabase(environment).postProcessAfterInitialization(database, "dataSource");
	}
}
