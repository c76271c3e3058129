package dev.baedal.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** A round runs at once after a commit and at its due time, never beside another round of the same wake-up. */
class WakeUpTest {

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
	private final Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(100));
	private final List<Instant> rounds = new CopyOnWriteArrayList<>();
	private final WakeUp wakeUp = new WakeUp(scheduler, clock, () -> rounds.add(clock.instant()));
	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:wake-up")));

	@BeforeEach
	void start() {
		scheduler.setPoolSize(4);
		scheduler.initialize();
	}

	@AfterEach
	void stop() {
		scheduler.shutdown();
	}

	@Test
	void runsOnlyAfterTheCommit() {
		transaction.executeWithoutResult(status -> {
			wakeUp.afterCommit();
			assertNothingIsScheduled();
		});

		await().until(() -> rounds.size() == 1);
	}

	@Test
	void doesNotRunAfterARollback() {
		transaction.executeWithoutResult(status -> {
			wakeUp.afterCommit();
			status.setRollbackOnly();
		});

		assertNothingIsScheduled();
	}

	@Test
	void runsAtTheDueTimeByTheServicesClock() {
		Instant due = clock.instant().plusMillis(200);

		wakeUp.at(due);

		await().until(() -> rounds.size() == 1);
		assertThat(rounds.get(0)).isAfter(due.minusMillis(50));
	}

	@Test
	void runsAtOnceWhenTheDueTimeHasPassed() {
		wakeUp.at(clock.instant().minusSeconds(3_600));

		await().until(() -> rounds.size() == 1);
	}

	@Test
	void anEarlierDueTimeGoesFirst() {
		wakeUp.at(clock.instant().plusSeconds(3_600));

		wakeUp.at(clock.instant().plusMillis(1));

		await().until(() -> rounds.size() == 1);
	}

	@Test
	void theSameDueTimeIsScheduledOnce() {
		Instant due = clock.instant().plusSeconds(3_600);

		wakeUp.at(due);
		wakeUp.at(due);
		wakeUp.at(due.plusSeconds(1));

		assertThat(scheduler.getScheduledThreadPoolExecutor().getQueue()).hasSize(1);
	}

	@Test
	void aLaterDueTimeFollowsOneThatWasReached() {
		wakeUp.at(clock.instant().plusMillis(1));
		await().until(() -> rounds.size() == 1);

		wakeUp.at(clock.instant().plusMillis(1));

		await().until(() -> rounds.size() == 2);
	}

	@Test
	void aDueTimeBehindAnEarlierOneIsScheduledOnce() {
		Instant due = clock.instant().plusSeconds(3_600);
		wakeUp.at(due);
		wakeUp.at(clock.instant().plusMillis(1));
		await().until(() -> rounds.size() == 1);

		wakeUp.at(due);

		assertThat(scheduler.getScheduledThreadPoolExecutor().getQueue()).hasSize(1);
	}

	/** The wake-up of before is still an hour away, although its time has passed. */
	@Test
	void aDueTimeAfterTheClockWasSetForwardIsNotMissed() {
		AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
		Clock set = mock(Clock.class, call -> Instant.now().plus(ahead.get()));
		WakeUp after = new WakeUp(scheduler, set, () -> rounds.add(set.instant()));
		after.at(set.instant().plusSeconds(3_600));
		ahead.set(Duration.ofHours(2));

		after.at(set.instant().plusMillis(1));

		await().until(() -> rounds.size() == 1);
	}

	@Test
	void wakeUpsDuringARoundLeadToOneMore() throws Exception {
		AtomicInteger atOnce = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		WakeUp slow = new WakeUp(scheduler, clock, () -> {
			assertThat(atOnce.incrementAndGet()).isEqualTo(1);
			begun.countDown();
			await().until(() -> released.getCount() == 0);
			rounds.add(clock.instant());
			atOnce.decrementAndGet();
		});
		slow.now();
		begun.await();

		slow.now();
		slow.at(clock.instant());
		slow.now();
		assertNothingIsScheduled();
		released.countDown();

		await().until(() -> rounds.size() == 2 && scheduler.getActiveCount() == 0);
		assertNothingIsScheduled();
	}

	@Test
	void aRoundThatFailsIsFollowedByAnother() {
		WakeUp failing = new WakeUp(scheduler, clock, () -> {
			rounds.add(clock.instant());
			throw new IllegalStateException("of the test; this stack trace is expected");
		});
		failing.now();
		await().until(() -> rounds.size() == 1 && scheduler.getActiveCount() == 0);

		failing.now();

		await().until(() -> rounds.size() == 2);
	}

	/** A consumer may commit after the clocks have stopped; that must not fail the consumer. */
	@Test
	void aCommitAfterTheStopSucceeds() {
		scheduler.shutdown();

		assertThatCode(() -> transaction.executeWithoutResult(status -> wakeUp.afterCommit()))
			.doesNotThrowAnyException();
	}

	private void assertNothingIsScheduled() {
		assertThat(scheduler.getScheduledThreadPoolExecutor().getQueue()).isEmpty();
	}
}
