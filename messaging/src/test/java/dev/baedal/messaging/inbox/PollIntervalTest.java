package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

/** Which polls are delayed. */
class PollIntervalTest {

	private final AtomicBoolean handled = new AtomicBoolean();
	private final PollInterval anHour = new PollInterval(Duration.ofHours(1));

	@Test
	void delaysTheNextPollAfterItsEventsAreHandled() throws InterruptedException {
		AtomicBoolean interrupted = new AtomicBoolean();
		Thread consumer = new Thread(() -> {
			anHour.around(() -> handled.set(true));
			interrupted.set(Thread.currentThread().isInterrupted());
		});
		consumer.start();
		await().until(() -> consumer.getState() == Thread.State.TIMED_WAITING);
		assertThat(handled).isTrue();

		consumer.interrupt();

		consumer.join();
		assertThat(interrupted).isTrue();
	}

	@Test
	void aFailedPollIsRetriedAtOnce() {
		assertThatThrownBy(() -> anHour.around(() -> {
			throw new IllegalStateException("away");
		})).hasMessage("away");
	}

	@Test
	void anIntervalOfZeroDelaysNothing() {
		new PollInterval(Duration.ZERO).around(() -> handled.set(true));

		assertThat(handled).isTrue();
	}
}
