package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Each clock has a thread, so a hanging clock delays no other. Hanging rows are in {@code ClockBulkheads}' test. */
class HangingClockTest extends DeliveryTest {

	@Autowired
	ThreadPoolTaskScheduler scheduler;
	@Autowired
	ScheduledTaskHolder clocks;

	@Test
	void aHangingClockDelaysNoOther() {
		CountDownLatch ended = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(1);
		scheduler.execute(() -> {
			begun.countDown();
			hang(ended);
		});
		hang(begun);
		long orderId = others.newOrderId();
		coupon.respond(orderId, CouponStub::issue);

		others.gated(orderId, "KITCHEN_RIDER");

		others.awaitStatus(orderId, "READY");
		ended.countDown();
	}

	@Test
	void eachClockHasAThread() {
		assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
			.isGreaterThanOrEqualTo(clocks.getScheduledTasks().size());
	}

	private static void hang(CountDownLatch until) {
		try {
			until.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
