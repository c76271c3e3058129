package dev.baedal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M43")
class ConsistentReadTest {

	private final AtomicInteger version = new AtomicInteger();
	private final AtomicInteger reads = new AtomicInteger();

	@Test
	void readsOnceIfNothingChanges() throws Exception {
		assertThat(ConsistentRead.of(version::get, reads::incrementAndGet)).isEqualTo(1);
	}

	@Test
	void readsAgainAfterAChangeDuringTheRead() throws Exception {
		int read = ConsistentRead.of(version::get, () -> {
			if (reads.incrementAndGet() < 3) {
				version.incrementAndGet();
			}
			return reads.get();
		});

		assertThat(read).isEqualTo(3);
	}

	@Test
	void endsIfTheChangesDoNot() throws Exception {
		assertThat(ConsistentRead.of(version::incrementAndGet, reads::incrementAndGet)).isEqualTo(8);
	}
}
