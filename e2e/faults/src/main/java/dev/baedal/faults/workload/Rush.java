package dev.baedal.faults.workload;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Customers who order without a pause. */
record Rush(GatewayClient gateway, Plans plans, Consumer<String> faultLog) {

	/** The platform has recovered when that many orders in a row are accepted, each within {@link #AT_ONCE}. */
	private static final int IN_A_ROW = 20;
	private static final Duration AT_ONCE = Duration.ofSeconds(1);
	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	/** @return milliseconds from the end of the rush until recovery; -1 at the time-out */
	long run(int customers, Duration length) {
		Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
		LongAccumulator slowest = new LongAccumulator(Math::max, 0);
		ConcurrentLinkedQueue<RuntimeException> broken = new ConcurrentLinkedQueue<>();
		long end = System.nanoTime() + length.toNanos();
		ExecutorService clients = Executors.newFixedThreadPool(customers);
		for (int i = 0; i < customers; i++) {
			clients.execute(() -> {
				try {
					while (System.nanoTime() < end) {
						long sent = System.nanoTime();
						int status = gateway.place(plans.hasty()).seen().status();
						answers.computeIfAbsent(status, any -> new LongAdder()).increment();
						slowest.accumulate(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent));
					}
				}
				catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				catch (RuntimeException e) {
					broken.add(e);
				}
			});
		}
		clients.shutdown();
		try {
			clients.awaitTermination(length.plus(TIMEOUT).toMillis(), TimeUnit.MILLISECONDS);
			broken.stream().findFirst().ifPresent(first -> {
				throw first;
			});
			long ended = System.nanoTime();
			long recovered = awaitRecovery(ended);
			faultLog.accept("%d customers, responses by status %s, the slowest after %.1f s; %s".formatted(customers,
					new TreeMap<>(answers), slowest.get() / 1e3,
					recovered < 0 ? "no recovery" : "recovered after %.1f s".formatted(recovered / 1e3)));
			return recovered;
		}
		catch (InterruptedException e) {
			clients.shutdownNow();
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	private long awaitRecovery(long ended) throws InterruptedException {
		long first = System.nanoTime();
		for (int good = 0; System.nanoTime() - ended < TIMEOUT.toNanos();) {
			long sent = System.nanoTime();
			boolean taken = gateway.place(plans.hasty()).seen().isYes() && System.nanoTime() - sent < AT_ONCE.toNanos();
			good = taken ? good + 1 : 0;
			first = good == 1 ? sent : first;
			if (good == IN_A_ROW) {
				return TimeUnit.NANOSECONDS.toMillis(first - ended);
			}
		}
		return -1;
	}
}
