package dev.baedal.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.failure.CommandFailure;

/** Concurrent clients that repeat one request, and a summary of the responses. */
record Siege(Http http, String url, Map<String, ?> body) {

	/** @param millis time of each response @param detail of the last response's problem */
	private record Responses(List<Long> millis, String detail) {

		Responses and(Responses more) {
			var all = new ArrayList<>(millis);
			all.addAll(more.millis);
			return new Responses(all, more.detail);
		}

		String line(int status) {
			var sorted = millis.stream().sorted().toList();
			return "%d × %d, half of them within %d ms, the slowest after %d ms%s".formatted(sorted.size(), status,
					sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1),
					detail.isBlank() ? "" : ": " + detail);
		}
	}

	/** The responses by status; each status makes one line. */
	record Outcome(Map<Integer, Responses> byStatus) {

		List<String> lines() {
			return byStatus.entrySet()
				.stream()
				.map(responses -> responses.getValue().line(responses.getKey()))
				.toList();
		}
	}

	Outcome run(int clients, Duration length) throws InterruptedException {
		long until = System.nanoTime() + length.toNanos();
		var pool = Executors.newFixedThreadPool(clients);
		try {
			var all = new TreeMap<Integer, Responses>();
			List<Callable<Map<Integer, Responses>>> each = Collections.nCopies(clients, () -> repeat(until));
			for (var one : pool.invokeAll(each)) {
				one.get().forEach((status, responses) -> all.merge(status, responses, Responses::and));
			}
			return new Outcome(all);
		}
		catch (ExecutionException e) {
			throw new CommandFailure("the siege failed: " + e.getCause());
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Map<Integer, Responses> repeat(long until) throws IOException, InterruptedException {
		var responses = new TreeMap<Integer, Responses>();
		while (System.nanoTime() < until) {
			long begun = System.nanoTime();
			JsonResponse answer = http.send("POST", url, body);
			long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
			responses.merge(answer.status(), new Responses(List.of(millis), answer.body().path("detail").asString("")),
					Responses::and);
		}
		return responses;
	}
}
