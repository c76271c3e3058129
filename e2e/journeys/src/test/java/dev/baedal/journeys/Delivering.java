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

/** Delivers many orders: each step for all orders before the next step, so that events have time to arrive. */
record Delivering(Platform platform, Customer customer) {

	private static final int THREADS = 4;
	private static final Duration CATCHING_UP = Duration.ofSeconds(60);

	/** Waits until every service shows all orders in this state. A failure names the others. */
	void awaitShown(List<Long> orders, Shown expected, Duration timeout) {
		Map<Long, Shown> others = new TreeMap<>();
		orders.forEach(order -> others.put(order, null));
		within(timeout).untilAsserted(() -> {
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
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			CompletableFuture
				.allOf(orders.stream()
					.map(order -> CompletableFuture.runAsync(() -> step.accept(order), threads))
					.toArray(CompletableFuture<?>[]::new))
				.join();
		}
		finally {
			threads.shutdown();
		}
	}
}
