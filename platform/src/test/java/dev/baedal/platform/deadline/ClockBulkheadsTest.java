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

/** Runs in a separate thread: a round that waits for a hanging row swallows an interrupt, and waits again. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockBulkheadsTest {

	private static final String KIND = "test";

	private final ClockBulkheads bulkheads = new ClockBulkheads(Duration.ofMillis(50));
	private final CountDownLatch released = new CountDownLatch(1);
	private final Set<Long> done = ConcurrentHashMap.newKeySet();

	@AfterEach
	void stop() {
		released.countDown();
		bulkheads.stop();
	}

	@Test
	void hangingRowBlocksNoOther() {
		bulkheads.forEach(KIND, List.of(1L, 2L, 3L), hangingAt(1));
		await().until(() -> done.containsAll(List.of(2L, 3L)));

		bulkheads.forEach(KIND, List.of(1L, 4L), hangingAt(1));

		await().until(() -> done.contains(4L));
		assertThat(done).doesNotContain(1L);
	}

	@Test
	void hangingRowIsNotBegunAgainUntilItHasEnded() {
		Set<Thread> begun = ConcurrentHashMap.newKeySet();
		Consumer<Long> step = row -> {
			begun.add(Thread.currentThread());
			hang();
			done.add(row);
		};
		bulkheads.forEach(KIND, List.of(1L), step);
		bulkheads.forEach(KIND, List.of(1L), step);
		assertThat(begun).hasSize(1);

		released.countDown();
		await().until(() -> done.contains(1L));
		done.clear();

		await().until(() -> {
			bulkheads.forEach(KIND, List.of(1L), step);
			return done.contains(1L);
		});
	}

	@Test
	void failingStepBlocksNoOther() {
		bulkheads.forEach(KIND, List.of(1L, 2L), row -> {
			if (row == 1) {
				throw new IllegalStateException("this one fails");
			}
			done.add(row);
		});

		await().until(() -> done.contains(2L));
	}

	@Test
	void hangingKindBlocksNoOtherKind() {
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
			released.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
