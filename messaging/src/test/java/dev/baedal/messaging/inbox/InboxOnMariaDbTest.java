package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import dev.baedal.messaging.test.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Repeats the tests on MariaDB, and adds deadlocks and lock time-outs, which an embedded database with one client does
 * not have.
 */
@OnMariaDb
class InboxOnMariaDbTest extends InboxTest {

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void retriesAnEventAfterADeadlock() throws Exception {
		AtomicInteger tries = new AtomicInteger();
		CountDownLatch between = new CountDownLatch(1);
		service.afterEffect = () -> {
			tries.incrementAndGet();
			lockCounter(1);
			between.countDown();
			lockCounter(2);
		};

		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			// more rows than the event writes: the server aborts the smaller of the two transactions
			jdbc.sql("UPDATE counter SET n = n + 1 WHERE order_id >= 2").update();
			publish(1);
			await(between);
			lockCounter(1);
		});

		awaitEffects(1);
		assertThat(tries.get()).isGreaterThan(1);
		assertThat(parkedHere()).isEmpty();
	}

	@Test
	void retriesAnEventAfterALockTimeOut() throws Exception {
		CountDownLatch second = new CountDownLatch(2);
		service.afterEffect = () -> {
			second.countDown();
			lockCounter(1);
		};

		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			lockCounter(1);
			publish(1);
			await(second);
		});

		awaitEffects(1);
		assertThat(parkedHere()).isEmpty();
	}

	private void lockCounter(long orderId) {
		jdbc.sql("UPDATE counter SET n = n + 1 WHERE order_id = ?").param(orderId).update();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
