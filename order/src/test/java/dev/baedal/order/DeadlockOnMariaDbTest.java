package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import dev.baedal.messaging.test.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The server aborts one of two deadlocked transactions; the platform retries it. */
@OnMariaDb
class DeadlockOnMariaDbTest extends OrderTest {

	@Autowired
	JdbcClient jdbc;
	@Autowired
	AutowireCapableBeanFactory beans;

	@Test
	void retriesTheVictimOfADeadlock() throws Exception {
		var crossing = (Crossing) beans.applyBeanPostProcessorsAfterInitialization(new Crossing(jdbc), "crossing");
		long one = api.order("deadlock").orderId();
		long other = api.order("deadlock").orderId();
		var barrier = new CyclicBarrier(2);

		var tries = atOnce(() -> crossing.write(one, other, barrier), () -> crossing.write(other, one, barrier));

		assertThat(tries.stream().mapToInt(Integer::intValue).sum()).as("one of the two met a deadlock").isEqualTo(3);
		assertThat(jdbc.sql("SELECT reason FROM orders WHERE order_id IN (?, ?)")
			.params(one, other)
			.query(String.class)
			.list()).containsOnly("written");
	}

	private static List<Integer> atOnce(Callable<Integer> first, Callable<Integer> second) throws Exception {
		var threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> results = threads.invokeAll(List.of(first, second));
			return List.of(results.get(0).get(), results.get(1).get());
		}
		finally {
			threads.shutdown();
		}
	}

	/** Writes two rows. Between them, waits until the other transaction has written its first row. */
	static class Crossing {

		private final JdbcClient jdbc;
		private final ThreadLocal<AtomicInteger> tries = ThreadLocal.withInitial(AtomicInteger::new);

		Crossing(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@Transactional
		public int write(long first, long second, CyclicBarrier barrier) throws Exception {
			int attempt = tries.get().incrementAndGet();
			write(first);
			if (attempt == 1) {
				barrier.await();
			}
			write(second);
			return attempt;
		}

		private void write(long orderId) {
			jdbc.sql("UPDATE orders SET reason = 'written' WHERE order_id = ?").param(orderId).update();
		}
	}
}
