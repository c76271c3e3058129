package dev.baedal.load.figures;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;

/** Drives an order from placed to delivered, as fast as the events allow. */
final class Life {

	private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(15);
	private static final long POLL_MILLIS = 5;

	private final Http http;
	private final String gateway;

	Life(String gateway, Http http) {
		this.http = http;
		this.gateway = gateway;
	}

	/** @return whether the order was delivered */
	boolean deliver(Map<String, ?> order) throws IOException, InterruptedException {
		var placed = http.send("POST", gateway + "/orders", order);
		if (!placed.ok()) {
			return false;
		}
		long id = placed.body().path("orderId").asLong();
		return put("/cookings/" + id + "/accept", Map.of("accept", true)) && put("/cookings/" + id + "/start", Map.of())
				&& put("/cookings/" + id + "/finish", Map.of()) && put("/deliveries/" + id + "/pick", rider(id))
				&& put("/deliveries/" + id + "/arrived", Map.of())
				&& put("/deliveries/" + id + "/confirmdelivered", Map.of())
				&& until(() -> http.get(gateway + "/orders/" + id),
						response -> response.body().path("status").asString("").equals("DELIVERED"));
	}

	private Map<String, ?> rider(long id) {
		return http.hasLogin() ? Map.of() : Map.of("riderId", "rider-" + id);
	}

	/** Repeats the command until it succeeds: the event that allows it may not be consumed yet. */
	private boolean put(String path, Map<String, ?> body) throws IOException, InterruptedException {
		return until(() -> http.send("PUT", gateway + path, body), JsonResponse::ok);
	}

	private static boolean until(Call call, java.util.function.Predicate<JsonResponse> good)
			throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TIMEOUT_NANOS;
		while (!good.test(call.make())) {
			if (System.nanoTime() > deadline) {
				return false;
			}
			Thread.sleep(POLL_MILLIS);
		}
		return true;
	}

	private interface Call {

		JsonResponse make() throws IOException, InterruptedException;
	}
}
