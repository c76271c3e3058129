package dev.baedal.local.roll;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.baedal.local.Http;

/** People who go on ordering and looking while services are replaced; nothing is tried twice. */
final class Siege implements AutoCloseable {

	private static final int PEOPLE = 4;
	private static final Map<String, Object> ORDER = Map.of("customerId", "khl", "foodId", 1, "qty", 1, "address",
			"seoul");
	private static final List<String> READS = List.of("payments", "cookings", "deliveries", "coupons", "myPages",
			"notifications");

	private final Http http = new Http(Duration.ofSeconds(15));
	private final String gateway;
	private final AtomicInteger calls = new AtomicInteger();
	private final AtomicInteger failed = new AtomicInteger();
	private final Map<String, Integer> failures = new ConcurrentHashMap<>();
	private final List<Thread> people;
	private volatile boolean over;

	/** @param failures what was answered in place of a 2xx, and how often */
	record Score(int calls, int failed, Map<String, Integer> failures) {

		Score since(Score before) {
			return new Score(calls - before.calls, failed - before.failed, failures);
		}

		double availability() {
			return calls == 0 ? 0 : 100.0 * (calls - failed) / calls;
		}
	}

	Siege(String gateway) {
		this.gateway = gateway;
		this.people = java.util.stream.IntStream.range(0, PEOPLE)
			.mapToObj(i -> new Thread(this::goOn, "siege-" + i))
			.toList();
		people.forEach(Thread::start);
	}

	Score score() {
		return new Score(calls.get(), failed.get(), Map.copyOf(failures));
	}

	private void goOn() {
		try {
			while (!over) {
				call("POST", "orders");
				for (var read : READS) {
					call("GET", read);
				}
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void call(String method, String path) throws InterruptedException {
		String outcome;
		try {
			var answer = method.equals("POST") ? http.send(method, gateway + "/" + path, ORDER)
					: http.get(gateway + "/" + path + "?size=1");
			outcome = answer.ok() ? null : Integer.toString(answer.status());
		}
		catch (IOException e) {
			outcome = e.getClass().getSimpleName();
		}
		if (outcome != null) {
			failed.incrementAndGet();
			failures.merge(method + " /" + path + " " + outcome, 1, Integer::sum);
		}
		calls.incrementAndGet();
	}

	@Override
	public void close() throws InterruptedException {
		over = true;
		for (var person : people) {
			person.join();
		}
	}
}
