package dev.baedal.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a thread of its own: a round that waits for a row that hangs swallows an interrupt, and hangs at the next. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockBulkheadsTest {

	private static final String KIND = "test";

	private final ClockBulkheads bulkheads = new ClockBulkheads(Duration.ofMillis(50));
	private final CountDownLatch answered = new CountDownLatch(1);
	private final Set<Long> done = ConcurrentHashMap.newKeySet();

	@AfterEach
	void stop() {
		answered.countDown();
		bulkheads.stop();
	}

	@Test
	void aRowThatHangsHoldsUpNoOther() {
		bulkheads.forEach(KIND, List.of(1L, 2L, 3L), hangingAt(1));
		await().until(() -> done.containsAll(List.of(2L, 3L)));

		bulkheads.forEach(KIND, List.of(1L, 4L), hangingAt(1));

		await().until(() -> done.contains(4L));
		assertThat(done).doesNotContain(1L);
	}

	@Test
	void aRowThatHangsIsNotBegunAgainUntilItHasEnded() {
		Set<Thread> begun = ConcurrentHashMap.newKeySet();
		Consumer<Long> step = row -> {
			begun.add(Thread.currentThread());
			hang();
			done.add(row);
		};
		bulkheads.forEach(KIND, List.of(1L), step);
		bulkheads.forEach(KIND, List.of(1L), step);
		assertThat(begun).hasSize(1);

		answered.countDown();
		await().until(() -> done.contains(1L));
		done.clear();

		await().until(() -> {
			bulkheads.forEach(KIND, List.of(1L), step);
			return done.contains(1L);
		});
	}

	@Test
	void aStepThatFailsHoldsUpNoOther() {
		bulkheads.forEach(KIND, List.of(1L, 2L), row -> {
			if (row == 1) {
				throw new IllegalStateException("this one fails");
			}
			done.add(row);
		});

		await().until(() -> done.contains(2L));
	}

	@Test
	void oneKindThatHangsEntirelyHoldsUpNoOtherKind() {
		List<Long> all = LongStream.range(0, ClockBulkheads.WIDTH).boxed().toList();
		bulkheads.forEach("hanging", all, row -> hang());
		assertThat(bulkheads.hasRoom("hanging")).isFalse();

		bulkheads.forEach(KIND, List.of(1L), done::add);

		await().until(() -> done.contains(1L));
		assertThat(bulkheads.hasRoom(KIND)).isTrue();
	}

	private Consumer<Long> hangingAt(long one) {
		return row -> {
			if (row == one) {
				hang();
			}
			done.add(row);
		};
	}

	private void hang() {
		try {
			answered.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
