package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Each clock has a thread, and each row that a clock asks somebody about: what hangs holds up nothing else. */
class HangingClockTest extends DeliveryTest {

	@Autowired ThreadPoolTaskScheduler scheduler;
	@Autowired ScheduledTaskHolder clocks;

	@Test
	void aClockThatHangsHoldsUpNoOther() {
		CountDownLatch ended = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(1);
		scheduler.execute(() -> {
			begun.countDown();
			hang(ended);
		});
		hang(begun);
		long orderId = others.newOrderId();
		coupon.answers(orderId, CouponStub::issue);

		others.gated(orderId, "KITCHEN_RIDER");

		others.awaitStatus(orderId, "READY");
		ended.countDown();
	}

	@Test
	void thereIsAThreadForEachClock() {
		assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
			.isGreaterThanOrEqualTo(clocks.getScheduledTasks().size());
	}

	@Test
	void aDeliveryThatOrderDoesNotAnswerHoldsUpNoOther() {
		CountDownLatch answered = new CountDownLatch(1);
		long hanging = others.order("ARRIVED");
		long other = others.order("ARRIVED");
		order.answers(hanging, OrderStub.grantAfter(answered));
		order.answers(other, OrderStub::failLater);
		api.put("/deliveries/" + hanging + "/confirmdelivered");
		api.put("/deliveries/" + other + "/confirmdelivered");

		order.answers(other, OrderStub::grant);

		await().until(() -> api.get("/deliveries/" + other).text("status").equals("CONFIRMED"));
		assertThat(api.get("/deliveries/" + hanging).text("status")).isEqualTo("CONFIRMING");
		answered.countDown();
		others.awaitStatus(hanging, "CONFIRMED");
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
