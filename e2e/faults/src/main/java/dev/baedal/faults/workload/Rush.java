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

/** Many people who order, and once answered order again, without a pause. */
record Rush(GatewayClient counter, Plans plans, Consumer<String> faultLog) {

	/** It is well when so many in a row are taken, each at once. */
	private static final int IN_A_ROW = 20;
	private static final Duration AT_ONCE = Duration.ofSeconds(1);
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** @return milliseconds from its end until it was well again; -1 when it did not get well */
	long come(int people, Duration length) {
		Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
		LongAccumulator slowest = new LongAccumulator(Math::max, 0);
		ConcurrentLinkedQueue<RuntimeException> broken = new ConcurrentLinkedQueue<>();
		long end = System.nanoTime() + length.toNanos();
		ExecutorService clients = Executors.newFixedThreadPool(people);
		for (int i = 0; i < people; i++) {
			clients.execute(() -> {
				try {
					while (System.nanoTime() < end) {
						long asked = System.nanoTime();
						int status = counter.place(plans.hasty()).seen().status();
						answers.computeIfAbsent(status, any -> new LongAdder()).increment();
						slowest.accumulate(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
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
			clients.awaitTermination(length.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
			broken.stream().findFirst().ifPresent(first -> {
				throw first;
			});
			long ended = System.nanoTime();
			long well = awaitWell(ended);
			faultLog.accept("%d people, by status %s, the slowest answer after %.1f s; %s".formatted(people,
					new TreeMap<>(answers), slowest.get() / 1e3,
					well < 0 ? "it did not get well" : "well again after %.1f s".formatted(well / 1e3)));
			return well;
		}
		catch (InterruptedException e) {
			clients.shutdownNow();
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	private long awaitWell(long ended) throws InterruptedException {
		long first = System.nanoTime();
		for (int good = 0; System.nanoTime() - ended < PATIENCE.toNanos();) {
			long asked = System.nanoTime();
			boolean taken = counter.place(plans.hasty()).seen().isYes()
					&& System.nanoTime() - asked < AT_ONCE.toNanos();
			good = taken ? good + 1 : 0;
			first = good == 1 ? asked : first;
			if (good == IN_A_ROW) {
				return TimeUnit.NANOSECONDS.toMillis(first - ended);
			}
		}
		return -1;
	}
}
