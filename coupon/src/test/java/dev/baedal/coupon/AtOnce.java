package dev.baedal.coupon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Calls that are made at the same moment. */
final class AtOnce {

	private static final int THREADS = 8;

	private AtOnce() {}

	static <T> List<T> call(int times, Callable<T> call) throws Exception {
		return call(Stream.generate(() -> call).limit(times).toList());
	}

	static <T> List<T> call(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<T> answers = new ArrayList<>();
			for (Future<T> answer : threads.invokeAll(calls)) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			threads.shutdownNow();
		}
	}
}
