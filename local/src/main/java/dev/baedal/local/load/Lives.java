package dev.baedal.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.local.client.Running;

/** Measures delivered orders per second, with several concurrent drivers. */
record Lives(Running running, String gateway, Map<String, ?> order, int drivers) {

	Sample run(int seconds) throws InterruptedException, ExecutionException {
		var pool = Executors.newFixedThreadPool(drivers);
		long begun = System.nanoTime();
		long deadline = begun + TimeUnit.SECONDS.toNanos(seconds);
		var failed = new AtomicLong();
		try {
			var tasks = new ArrayList<Future<List<Double>>>();
			for (int driver = 0; driver < drivers; driver++) {
				tasks.add(pool.submit(driver(deadline, failed)));
			}
			var millis = new ArrayList<Double>();
			for (var task : tasks) {
				millis.addAll(task.get());
			}
			return Sample.of(millis.stream().mapToDouble(Double::doubleValue).toArray(),
					(System.nanoTime() - begun) / 1e9, failed.get());
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Callable<List<Double>> driver(long deadline, AtomicLong failed) {
		return () -> {
			var life = new Life(gateway, running.http(Duration.ofSeconds(10)));
			var millis = new ArrayList<Double>();
			while (System.nanoTime() < deadline) {
				long begun = System.nanoTime();
				if (life.deliver(order)) {
					millis.add((System.nanoTime() - begun) / 1e6);
				}
				else {
					failed.incrementAndGet();
				}
			}
			return millis;
		};
	}
}
