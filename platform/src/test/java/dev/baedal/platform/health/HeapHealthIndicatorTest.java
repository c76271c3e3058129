package dev.baedal.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HeapHealthIndicatorTest {

	@Test
	void isDownIfTheHeapIsFullAfterACollection() {
		assertThat(heap(98).getStatus()).isEqualTo(Status.DOWN);
		assertThat(heap(98).getDetails()).containsEntry("usedAfterCollection", "98 %");
		assertThat(heap(97).getStatus()).isEqualTo(Status.UP);
		assertThat(new HeapHealthIndicator(0.97).health().getStatus()).isEqualTo(Status.UP);
	}

	private static Health heap(long percent) {
		return new HeapHealthIndicator(() -> List.of(new MemoryUsage(0, percent, 100, 100)), 0.97).health();
	}
}
