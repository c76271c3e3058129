package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

/** The life cycle of an order that a kitchen cooks: the first store's first menu item, as in seed 000, or any other. */
final class CookedOrder {

	private static final String REGION = "seoul";
	private static final Map<String, Object> CHICKEN = Body.of("customerId", "khl", "foodId", 1, "qty", 1, "address",
			REGION);

	private CookedOrder() {}

	static long delivered(Scene scene) throws IOException, InterruptedException {
		long id = onTheRoad(scene);
		scene.call("PUT", "/deliveries/" + id + "/arrived", Map.of());
		scene.expect(id, View.DELIVERY, "ARRIVED");
		scene.call("PUT", "/deliveries/" + id + "/confirmdelivered", Map.of());
		scene.expect(id, "DELIVERED");
		return id;
	}

	/** @return the orderId of an order that a rider has picked up (배달시작됨) */
	static long onTheRoad(Scene scene) throws IOException, InterruptedException {
		long id = accepted(scene, CHICKEN);
		cook(scene, id);
		return id;
	}

	/** @return the orderId of an order that the owner has accepted (수락됨) */
	static long accepted(Scene scene, Map<String, ?> body) throws IOException, InterruptedException {
		long id = placed(scene, body);
		scene.call("PUT", "/cookings/" + id + "/accept", Map.of("accept", true));
		scene.expect(id, "ACCEPTED");
		return id;
	}

	/** @return the orderId of an order that store has received */
	static long placed(Scene scene, Map<String, ?> body) throws IOException, InterruptedException {
		long id = scene.order(body);
		scene.expectCooking(id);
		scene.expect(id, "PLACED");
		return id;
	}

	private static void cook(Scene scene, long id) throws IOException, InterruptedException {
		start(scene, id);
		scene.call("PUT", "/cookings/" + id + "/finish", Map.of());
		scene.expect(id, "COOKED");
		scene.expectNearby(id, REGION);
		scene.call("PUT", "/deliveries/" + id + "/pick", Map.of("riderId", "rider-1"));
		scene.expect(id, "DELIVERING");
	}

	static void start(Scene scene, long id) throws IOException, InterruptedException {
		scene.call("PUT", "/cookings/" + id + "/start", Map.of());
		scene.expect(id, "COOKING");
	}
}
