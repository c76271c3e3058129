package dev.baedal.local.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Running;

/** Measures the time from the response 201 until MyPage shows the order; another client makes the load. */
record MyPageDelay(Running running, String gateway, Map<String, ?> order) {

	private static final long BETWEEN_ORDERS_MILLIS = 50;
	private static final long POLL_MILLIS = 2;
	private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(15);

	Sample run(int seconds) throws IOException, InterruptedException {
		var http = running.http(Duration.ofSeconds(10));
		var millis = new ArrayList<Double>();
		long errors = 0;
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		while (System.nanoTime() < deadline) {
			var placed = http.send("POST", gateway + "/orders", order);
			long answered = System.nanoTime();
			if (placed.ok() && appears(http, placed.body().path("orderId").asLong(), answered)) {
				millis.add((System.nanoTime() - answered) / 1e6);
			}
			else {
				errors++;
			}
			Thread.sleep(BETWEEN_ORDERS_MILLIS);
		}
		return Sample.of(millis.stream().mapToDouble(Double::doubleValue).toArray(), seconds, errors);
	}

	private boolean appears(Http http, long id, long since) throws IOException, InterruptedException {
		while (!http.get(gateway + "/myPages/" + id).ok()) {
			if (System.nanoTime() - since > TIMEOUT_NANOS) {
				return false;
			}
			Thread.sleep(POLL_MILLIS);
		}
		return true;
	}
}
