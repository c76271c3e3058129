package dev.baedal.order.application.cancelling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;

import dev.baedal.platform.deadline.WakeUp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Runs the rounds for held cancels when a test wants them, so that none runs between two of its steps. */
@TestConfiguration(proxyBeanMethods = false)
public class WakeUpsByHand {

	private final List<Task> tasks = new CopyOnWriteArrayList<>();
	private final Clock clock;

	WakeUpsByHand(Clock clock) {
		this.clock = clock;
	}

	@Bean
	@Primary
	WakeUp heldCancelsByHand(ObjectProvider<DecideHeldCancels> decideHeldCancels) {
		return new WakeUp(new KeepingScheduler(), clock, () -> decideHeldCancels.getObject().decide());
	}

	/** Runs the rounds that are due. */
	public void run() {
		for (Optional<Task> due = firstDue(); due.isPresent(); due = firstDue()) {
			tasks.remove(due.get());
			due.get().work().run();
		}
	}

	private Optional<Task> firstDue() {
		return tasks.stream().filter(task -> !task.at().isAfter(clock.instant())).findFirst();
	}

	private record Task(Runnable work, Instant at) {}

	private final class KeepingScheduler extends SimpleAsyncTaskScheduler {

		@Override
		public Clock getClock() {
			return clock;
		}

		@Override
		public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
			tasks.add(new Task(task, startTime));
			return null;
		}
	}
}
