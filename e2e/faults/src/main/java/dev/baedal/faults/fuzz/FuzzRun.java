package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import dev.baedal.faults.cluster.Installation;

/** Sends many requests from a few threads, and collects the findings. */
public final class FuzzRun {

	private static final int THREADS = 8;

	private final FuzzGenerator generator;
	private final Map<String, Finding> findings = new ConcurrentSkipListMap<>();
	private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
	private final LongAdder fuzzRequests = new LongAdder();

	private FuzzRun(FuzzGenerator generator) {
		this.generator = generator;
	}

	/** @throws IOException if a service has no OpenAPI description */
	public static FuzzRun at(Installation place, long seed) throws IOException, InterruptedException {
		Callers callers = place.login().<Callers>map(Callers.LoggedIn::new).orElse(Callers.ANYBODY);
		return new FuzzRun(new FuzzGenerator(new Descriptions(place).read(), place, callers, seed));
	}

	public void fire(Duration length) throws InterruptedException, ExecutionException {
		long deadline = System.nanoTime() + length.toNanos();
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				all.add(threads.submit(() -> {
					while (System.nanoTime() < deadline) {
						one();
					}
					return null;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void one() throws IOException, InterruptedException {
		FuzzRequest fuzzRequest = generator.next();
		fuzzRequests.increment();
		Reply reply = RawHttpClient.fire(fuzzRequest);
		generator.observe(reply);
		answers.computeIfAbsent(reply.status(), status -> new LongAdder()).increment();
		Verdict.on(fuzzRequest, reply)
			.ifPresent(what -> findings.merge(what + " / " + fuzzRequest.attack() + " / " + fuzzRequest.operation(),
					new Finding(what, fuzzRequest, reply, 1), (first, again) -> first.again()));
	}

	public long fuzzRequests() {
		return fuzzRequests.sum();
	}

	public List<Finding> findings() {
		return List.copyOf(findings.values());
	}

	/** The number of responses by status; 0 is no response. */
	public Map<Integer, Long> answers() {
		Map<Integer, Long> sorted = new TreeMap<>();
		answers.forEach((status, times) -> sorted.put(status, times.sum()));
		return sorted;
	}
}
