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

import dev.baedal.local.Answer;
import dev.baedal.local.Http;
import dev.baedal.local.Refusal;

/** People who ask for the same again and again, and what they were told. */
record Siege(Http http, String url, Map<String, ?> body) {

	/** @param millis each answer's time @param said the last answer's words */
	private record Told(List<Long> millis, String said) {

		Told and(Told more) {
			var all = new ArrayList<>(millis);
			all.addAll(more.millis);
			return new Told(all, more.said);
		}

		String line(int status) {
			var sorted = millis.stream().sorted().toList();
			return "%d × %d, half of them within %d ms, the slowest after %d ms%s".formatted(sorted.size(), status,
					sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), said.isBlank() ? "" : ": " + said);
		}
	}

	/** A line for each status. */
	record Outcome(Map<Integer, Told> byStatus) {

		List<String> lines() {
			return byStatus.entrySet().stream().map(told -> told.getValue().line(told.getKey())).toList();
		}
	}

	Outcome run(int people, Duration length) throws InterruptedException {
		long until = System.nanoTime() + length.toNanos();
		var pool = Executors.newFixedThreadPool(people);
		try {
			var all = new TreeMap<Integer, Told>();
			List<Callable<Map<Integer, Told>>> each = Collections.nCopies(people, () -> ask(until));
			for (var one : pool.invokeAll(each)) {
				one.get().forEach((status, told) -> all.merge(status, told, Told::and));
			}
			return new Outcome(all);
		}
		catch (ExecutionException e) {
			throw new Refusal("the siege broke off: " + e.getCause());
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Map<Integer, Told> ask(long until) throws IOException, InterruptedException {
		var told = new TreeMap<Integer, Told>();
		while (System.nanoTime() < until) {
			long begun = System.nanoTime();
			Answer answer = http.send("POST", url, body);
			long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
			told.merge(answer.status(), new Told(List.of(millis), answer.body().path("detail").asString("")),
					Told::and);
		}
		return told;
	}
}
