package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;

/**
 * Each program is killed once during orders, and the launcher restarts it. No order that got 201 is lost, and every
 * charge belongs to an order.
 */
@Journey
@Order(Integer.MAX_VALUE - 2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("M20")
@Tag("M43")
@Tag("M46")
@Tag("full")
class KilledServicesIT {

	/**
	 * Kafka keeps a killed member until its session expires; order abandons a payment of unknown outcome after 30 s.
	 */
	private static final Duration RECOVERY = Duration.ofSeconds(120);

	@Test
	@Order(1)
	void deliversEveryTakenOrderAfterTheProcessOfAllServicesWasKilled(Platform platform, TestReporter report) {
		assertThat(platform.process(Program.PAYMENT)).isEqualTo(platform.process(Program.ORDER));

		deliversEveryTakenOrderAndChargesNoOther(platform, report, load -> {
			killDuringOrders(platform, load, List.of(Program.ORDER));
			Stream.of(Program.values()).forEach(platform::awaitUp);
			awaitMore(4, () -> load.orders().size());
		});
	}

	@Test
	@Order(2)
	void deliversEveryTakenOrderAfterEachProcessWasKilled(Platform platform, TestReporter report) {
		platform.requireApart();

		deliversEveryTakenOrderAndChargesNoOther(platform, report, load -> {
			for (Program program : Program.values()) {
				if (!Program.NOT_NEEDED_TO_ORDER.contains(program)) {
					killDuringOrders(platform, load, List.of(program));
				}
			}
			// the next program may be killed while the last one restarts
			killDuringOrders(platform, load, Program.NOT_NEEDED_TO_ORDER);
		});
	}

	private static void deliversEveryTakenOrderAndChargesNoOther(Platform platform, TestReporter report,
			Consumer<OrderLoad> kills) {
		Customer khl = platform.customer();
		OrderLoad load = new OrderLoad(khl);
		try (load) {
			kills.accept(load);
		}
		List<Long> orders = load.orders();
		report.publishEntry("orders taken", orders.size() + ", refused: " + load.refusals().size());

		assertThat(load.refusals()).filteredOn(refusal -> refusal.contains("→ 500")).isEmpty();
		Delivering delivering = new Delivering(platform, khl);
		delivering.awaitShown(orders, Shown.PLACED, RECOVERY);
		delivering.deliver(orders);
		within(RECOVERY)
			.untilAsserted(() -> assertThat(Books.charged(platform, khl)).isEqualTo(Books.ordered(platform, khl)));
	}

	/** Orders are in progress at the moment of each kill, while the program is down, and after all are back. */
	private static void killDuringOrders(Platform platform, OrderLoad load, List<Program> programs) {
		for (Program program : programs) {
			ProcessHandle victim = platform.process(program);
			load.fast(true);
			awaitMore(8, () -> load.orders().size());
			victim.destroyForcibly();
			victim.onExit().join();
			awaitMore(8, load::tries);
			load.fast(false);
		}
		for (Program program : programs) {
			platform.awaitUp(program);
		}
		awaitMore(4, () -> load.orders().size());
	}

	private static void awaitMore(int more, IntSupplier count) {
		int before = count.getAsInt();
		within(RECOVERY).untilAsserted(() -> assertThat(count.getAsInt()).isGreaterThanOrEqualTo(before + more));
	}
}
