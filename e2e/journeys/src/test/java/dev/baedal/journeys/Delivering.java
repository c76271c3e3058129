package dev.baedal.journeys;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/** Many orders at once: all of them one step before any takes the next, so that events have time to travel. */
record Delivering(Platform platform, Customer customer) {

	private static final int HANDS = 4;

	/** Waits until everyone shows each order as delivered. */
	void deliver(List<Long> orders) {
		forEach(orders, platform.owner()::accepts);
		forEach(orders, platform.owner()::starts);
		forEach(orders, platform.owner()::finishes);
		forEach(orders, platform.rider("rider-1")::picks);
		forEach(orders, customer::confirms);
		forEach(orders, order -> platform.awaitShown(order, Shown.DELIVERED));
	}

	static void forEach(List<Long> orders, LongConsumer step) {
		ExecutorService hands = Executors.newFixedThreadPool(HANDS);
		try {
			CompletableFuture.allOf(orders.stream()
				.map(order -> CompletableFuture.runAsync(() -> step.accept(order), hands))
				.toArray(CompletableFuture<?>[]::new)).join();
		}
		finally {
			hands.shutdown();
		}
	}
}
