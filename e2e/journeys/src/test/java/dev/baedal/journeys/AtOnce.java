package dev.baedal.journeys;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two requests that leave at the same moment. */
record AtOnce(Answer first, Answer second) {

	static AtOnce of(Supplier<Answer> first, Supplier<Answer> second) {
		CyclicBarrier barrier = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<CompletableFuture<Answer>> answers = Stream.of(first, second)
				.map(request -> CompletableFuture.supplyAsync(() -> atTheBarrier(barrier, request), threads))
				.toList();
			return new AtOnce(answers.get(0).join(), answers.get(1).join());
		}
		finally {
			threads.shutdown();
		}
	}

	private static Answer atTheBarrier(CyclicBarrier barrier, Supplier<Answer> request) {
		try {
			barrier.await();
		}
		catch (Exception e) {
			throw new IllegalStateException(e);
		}
		return request.get();
	}

	Answer winner() {
		return first.status() < 300 ? first : second;
	}

	Answer loser() {
		return first.status() < 300 ? second : first;
	}
}
