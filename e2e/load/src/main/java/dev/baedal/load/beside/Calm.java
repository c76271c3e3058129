package dev.baedal.load.beside;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.baedal.load.http.Sample;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Login;
import dev.baedal.local.client.Role;

/** Clients at one address that read menus, orders and MyPage, and sometimes order; they stay below every limit. */
record Calm(String gateway, Login login) {

	private static final int CLIENTS = 4;
	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
	/** Ten requests per second make twelve orders per minute, where a customer may place twenty. */
	private static final int ORDERS_EVERY = 50;
	private static final List<String> READS = List.of("/menus?size=20", "/orders?size=5", "/myPages?size=5");

	Sample run(int seconds) throws InterruptedException, ExecutionException {
		var pool = Executors.newFixedThreadPool(CLIENTS);
		try {
			var tasks = new ArrayList<Future<Sample>>();
			for (int person = 0; person < CLIENTS; person++) {
				var name = "calm-" + person;
				tasks.add(pool.submit(() -> person(name, seconds)));
			}
			var all = new Sample();
			for (var task : tasks) {
				all.and(task.get());
			}
			return all.over(seconds);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Sample person(String name, int seconds) throws IOException, InterruptedException {
		var http = new Http(Duration.ofSeconds(10));
		var sample = new Sample();
		long next = System.nanoTime();
		long end = next + TimeUnit.SECONDS.toNanos(seconds);
		for (int call = 1; next < end; call++, next += PAUSE_NANOS) {
			LockSupport.parkNanos(next - System.nanoTime());
			var token = login.token(Role.CUSTOMER, name);
			long begun = System.nanoTime();
			var response = call(http, call, token);
			if (response.ok()) {
				sample.add(Duration.ofNanos(System.nanoTime() - begun));
			}
			else {
				sample.addError();
			}
		}
		return sample;
	}

	private JsonResponse call(Http http, int call, String token) throws IOException, InterruptedException {
		return call % ORDERS_EVERY == 0
				? http.send("POST", gateway + "/orders", Map.of("foodId", 1, "qty", 1, "address", "seoul"),
						"Authorization", "Bearer " + token)
				: http.get(gateway + READS.get(call % READS.size()), token);
	}
}
