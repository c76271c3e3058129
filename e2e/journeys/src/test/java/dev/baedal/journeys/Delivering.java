package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/** Many orders at once: all of them one step before any takes the next, so that events have time to travel. */
record Delivering(Platform platform, Customer customer) {

	private static final int HANDS = 4;
	private static final Duration CATCHING_UP = Duration.ofSeconds(60);

	/** Waits until everyone shows all of them so. A failure names those that are shown otherwise, or not at all. */
	void awaitShown(List<Long> orders, Shown expected, Duration patience) {
		Map<Long, Shown> others = new TreeMap<>();
		orders.forEach(order -> others.put(order, null));
		within(patience).untilAsserted(() -> {
			others.replaceAll((order, shown) -> Shown.of(order, platform.gateway()));
			others.values().removeIf(expected::equals);
			assertThat(others).as("orders not shown as %s", expected).isEmpty();
		});
	}

	void deliver(List<Long> orders) {
		forEach(orders, platform.owner()::accepts);
		forEach(orders, platform.owner()::starts);
		forEach(orders, platform.owner()::finishes);
		forEach(orders, platform.rider("rider-1")::picks);
		forEach(orders, customer::confirms);
		awaitShown(orders, Shown.DELIVERED, CATCHING_UP);
	}

	private static void forEach(List<Long> orders, LongConsumer step) {
		ExecutorService hands = Executors.newFixedThreadPool(HANDS);
		try {
			CompletableFuture
				.allOf(orders.stream()
					.map(order -> CompletableFuture.runAsync(() -> step.accept(order), hands))
					.toArray(CompletableFuture<?>[]::new))
				.join();
		}
		finally {
			hands.shutdown();
		}
	}
}
