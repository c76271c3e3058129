package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** Two orders' lives through the gateway: one is delivered, one is cancelled on the road. */
final class Demo {

	private static final String REGION = "seoul";
	private static final Map<String, Object> DINNER = new java.util.TreeMap<>(
			Map.of("customerId", "khl", "foodId", 1, "qty", 1, "address", REGION));

	private final Scene scene;
	private final PrintStream out;

	Demo(Running running, PrintStream out) {
		this.scene = new Scene("localhost:" + Program.GATEWAY.port(running.portOffset()), out);
		this.out = out;
	}

	void run() throws IOException, InterruptedException {
		out.println("== An order is placed, cooked and delivered");
		long delivered = toTheRoad();
		scene.call("PUT", "/deliveries/" + delivered + "/arrived", Map.of());
		scene.expect(delivered, View.DELIVERY, "ARRIVED");
		scene.call("PUT", "/deliveries/" + delivered + "/confirmdelivered", Map.of());
		scene.expect(delivered, "DELIVERED");
		out.println();
		out.println("== Another is cancelled on the road: payment, cooking and delivery are undone");
		long cancelled = toTheRoad();
		scene.call("PUT", "/orders/" + cancelled + "/cancel", Map.of("reason", "changed my mind"));
		scene.expect(cancelled, "CANCELLED");
		scene.expectSettled(cancelled);
		out.println();
		out.println("Order " + delivered + " was delivered, order " + cancelled + " was cancelled and everything undone.");
	}

	/** @return the orderId of an order that a rider has picked up (배달시작됨) */
	private long toTheRoad() throws IOException, InterruptedException {
		long id = scene.call("POST", "/orders", DINNER).path("orderId").asLong();
		scene.expectCooking(id);
		scene.expect(id, "PLACED");
		scene.call("PUT", "/cookings/" + id + "/accept", Map.of("accept", true));
		scene.expect(id, "ACCEPTED");
		scene.call("PUT", "/cookings/" + id + "/start", Map.of());
		scene.expect(id, "COOKING");
		scene.call("PUT", "/cookings/" + id + "/finish", Map.of());
		scene.expect(id, "COOKED");
		scene.expectNearby(id, REGION);
		scene.call("PUT", "/deliveries/" + id + "/pick", Map.of("riderId", "rider-1"));
		scene.expect(id, "DELIVERING");
		return id;
	}
}
