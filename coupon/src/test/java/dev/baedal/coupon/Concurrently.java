package dev.baedal.coupon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Makes calls concurrently. */
final class Concurrently {

	private static final int THREADS = 8;

	private Concurrently() {}

	static <T> List<T> call(int times, Callable<T> call) throws Exception {
		return call(Stream.generate(() -> call).limit(times).toList());
	}

	static <T> List<T> call(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}
}
