package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

/** Two orders: one is delivered, one is cancelled during its delivery. */
final class ShortDemo {

	private ShortDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		scene.title("An order is placed, cooked and delivered");
		long delivered = CookedOrder.delivered(scene);
		scene.title("Another is cancelled during its delivery: payment, cooking and delivery are undone");
		long cancelled = CookedOrder.onTheRoad(scene);
		scene.call("PUT", "/orders/" + cancelled + "/cancel", Map.of("reason", "changed my mind"));
		scene.expect(cancelled, "CANCELLED");
		scene.expectSettled(cancelled);
		scene.note("Order " + delivered + " was delivered, order " + cancelled
				+ " was cancelled and all its parts are undone.");
	}
}
