package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Each program is killed once while orders are placed, and comes back by itself; nothing that was answered 201 is lost,
 * nobody pays for nothing.
 */
@Journey
@Order(Integer.MAX_VALUE - 2)
@Tag("M20")
@Tag("M43")
@Tag("M46")
@Tag("full")
class KilledServicesIT {

	/** Kafka takes a killed member for alive for a while; order gives up on a payment it knows nothing about after 30 s. */
	private static final Duration RECOVERY = Duration.ofSeconds(120);

	@Test
	void everyOrderThatWasTakenCanBeDeliveredAndEveryChargeBelongsToAnOrder(Platform platform, TestReporter report) {
		Customer khl = platform.customer();
		Hungry hungry = new Hungry(khl);
		try (hungry) {
			for (Program program : Program.values()) {
				if (!Program.WHO_ONLY_HEAR.contains(program)) {
					killInTheMiddle(platform, hungry, List.of(program));
				}
			}
			// the next one may die while the last one is still coming back
			killInTheMiddle(platform, hungry, Program.WHO_ONLY_HEAR);
		}
		List<Long> orders = hungry.orders();
		report.publishEntry("orders taken", orders.size() + ", refused: " + hungry.refusals().size());

		assertThat(hungry.refusals()).filteredOn(refusal -> refusal.contains("→ 500")).isEmpty();
		Delivering delivering = new Delivering(platform, khl);
		delivering.awaitShown(orders, Shown.PLACED, RECOVERY);
		delivering.deliver(orders);
		within(RECOVERY)
			.untilAsserted(() -> assertThat(Books.charged(platform, khl)).isEqualTo(Books.ordered(platform, khl)));
	}

	/** With orders under way at the moment of each one's death, while it is dead, and when all are back. */
	private static void killInTheMiddle(Platform platform, Hungry hungry, List<Program> programs) {
		for (Program program : programs) {
			ProcessHandle victim = platform.process(program);
			hungry.starve(true);
			awaitMore(8, () -> hungry.orders().size());
			victim.destroyForcibly();
			victim.onExit().join();
			awaitMore(8, hungry::tries);
			hungry.starve(false);
		}
		for (Program program : programs) {
			platform.awaitUp(program);
		}
		awaitMore(4, () -> hungry.orders().size());
	}

	private static void awaitMore(int more, IntSupplier count) {
		int before = count.getAsInt();
		within(RECOVERY).untilAsserted(() -> assertThat(count.getAsInt()).isGreaterThanOrEqualTo(before + more));
	}
}
