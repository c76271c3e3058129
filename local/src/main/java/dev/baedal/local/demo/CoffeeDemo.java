package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

import dev.baedal.local.programs.Program;

/** Seed 002: a coffee can be cancelled until it is made; while store is down, the cancel is held (보류). */
final class CoffeeDemo {

	private static final Map<String, Object> COFFEE = Body.of("menu", "americano", "qty", "11", "status", "ordered");

	private CoffeeDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		scene.title("A coffee is ordered, and cancelled before it is made (WAITTING)");
		long cancelled = waiting(scene);
		scene.call("POST", "/orders", cancelBody(cancelled));
		scene.awaitAndShow("/coffeeBrews/" + cancelled, "CANCELLED", "status", "statusLabel");
		scene.awaitAndShow("/userApps/" + cancelled, "CANCELED", "status");

		scene.title("Another coffee is made; then it cannot be cancelled");
		long made = waiting(scene);
		scene.call("POST", "/coffeeBrews", statusBody(made, "COMPLETED"));
		scene.awaitAndShow("/userApps/" + made, "COMPLETED", "status");
		scene.awaitAndShow("/deliveries/" + made, "READY", "status", "statusLabel");
		scene.refused(409, "POST", "/orders", cancelBody(made));
		scene.call("POST", "/deliveries", statusBody(made, "DELIVERY"));
		scene.awaitAndShow("/userApps/" + made, "DELIVERY", "status");

		scene.title("Store is down: orders are placed, and a cancel is held until store is up");
		long[] held = new long[1];
		scene.without(Program.STORE, away -> {
			held[0] = away.order(COFFEE);
			away.call("POST", "/orders", cancelBody(held[0]));
			away.show("/orders/" + held[0], "status", "statusLabel");
		});
		scene.awaitAndShow("/userApps/" + held[0], "CANCELED", "status");
		scene.expectSettled(held[0]);
	}

	private static long waiting(Scene scene) throws IOException, InterruptedException {
		long id = scene.order(COFFEE);
		scene.awaitAndShow("/userApps/" + id, "WAITTING", "status");
		scene.show("/coffeeBrews/" + id, "status", "statusLabel");
		return id;
	}

	private static Map<String, Object> cancelBody(long id) {
		return Body.of("orderId", Long.toString(id), "menu", "americano", "qty", "11", "status", "canceled");
	}

	private static Map<String, Object> statusBody(long id, String status) {
		return Body.of("id", Long.toString(id), "orderId", Long.toString(id), "status", status, "menu", "americano",
				"qty", "11");
	}
}
