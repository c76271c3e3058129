package dev.baedal.local.roll;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.baedal.local.client.Http;

/** Clients that order and read while services are replaced; no request is retried. */
final class Siege implements AutoCloseable {

	private static final int CLIENTS = 4;
	private static final Map<String, Object> ORDER = Map.of("customerId", "khl", "foodId", 1, "qty", 1, "address",
			"seoul");
	private static final List<String> READS = List.of("payments", "cookings", "deliveries", "coupons", "myPages",
			"notifications");

	private final Http http = new Http(Duration.ofSeconds(15));
	private final String gateway;
	private final AtomicInteger calls = new AtomicInteger();
	private final AtomicInteger failed = new AtomicInteger();
	private final Map<String, Integer> failures = new ConcurrentHashMap<>();
	private final List<Thread> clients;
	private volatile boolean finished;

	/** @param failures request and its status or exception → count */
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
		this.clients = java.util.stream.IntStream.range(0, CLIENTS)
			.mapToObj(i -> new Thread(this::loop, "siege-" + i))
			.toList();
		clients.forEach(Thread::start);
	}

	Score score() {
		return new Score(calls.get(), failed.get(), Map.copyOf(failures));
	}

	private void loop() {
		try {
			while (!finished) {
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
			var response = method.equals("POST") ? http.send(method, gateway + "/" + path, ORDER)
					: http.get(gateway + "/" + path + "?size=1");
			outcome = response.ok() ? null : Integer.toString(response.status());
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
		finished = true;
		for (var client : clients) {
			client.join();
		}
	}
}
