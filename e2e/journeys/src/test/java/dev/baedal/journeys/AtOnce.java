package dev.baedal.journeys;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The responses to two requests that were sent at the same moment. */
record AtOnce(Response first, Response second) {

	static AtOnce of(Supplier<Response> first, Supplier<Response> second) {
		CyclicBarrier barrier = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<CompletableFuture<Response>> responses = Stream.of(first, second)
				.map(request -> CompletableFuture.supplyAsync(() -> atTheBarrier(barrier, request), threads))
				.toList();
			return new AtOnce(responses.get(0).join(), responses.get(1).join());
		}
		finally {
			threads.shutdown();
		}
	}

	private static Response atTheBarrier(CyclicBarrier barrier, Supplier<Response> request) {
		try {
			barrier.await();
		}
		catch (Exception e) {
			throw new IllegalStateException(e);
		}
		return request.get();
	}

	Response winner() {
		return first.status() < 300 ? first : second;
	}

	Response loser() {
		return first.status() < 300 ? second : first;
	}
}
