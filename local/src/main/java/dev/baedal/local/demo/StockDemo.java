package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

/** Seed 003: stock 10, an order of 3 leaves 7, its cancel restores 10; an order of 11 is rejected (품절). */
final class StockDemo {

	private StockDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		var shop = scene.shop("cooks, and tracks its stock",
				one -> one.hasPolicies("KITCHEN_RIDER", "BEFORE_COOKING") && one.tracksStock());
		long food = shop.menuItem();
		scene.title(shop.name() + " enters its stock");
		scene.call("POST", "/inventories", Body.of("foodId", food, "stock", 10));
		scene.awaitAndShow("/inventories/" + food, "10", "stock");

		scene.title("An order of three; the price in the request is ignored");
		long three = CookedOrder.placed(scene, order(food, 3));
		scene.awaitAndShow("/inventories/" + food, "7", "stock");
		scene.show("/orders/" + three, "price", "statusLabel");

		scene.title("A cancel before the cooking restores the stock (원복)");
		scene.call("DELETE", "/orders/" + three, Map.of());
		scene.expectSettled(three);
		scene.awaitAndShow("/inventories/" + food, "10", "stock");

		scene.title("An order of eleven exceeds the stock: the store rejects it, and the payment is refunded");
		long eleven = scene.order(order(food, 11));
		scene.expect(eleven, "REJECTED");
		scene.expectSettled(eleven);
		scene.show("/orders/" + eleven, "statusLabel", "reason");
		scene.awaitAndShow("/inventories/" + food, "10", "stock");

		scene.title("A cancel after the start of the cooking is refused");
		long cooking = CookedOrder.accepted(scene, order(food, 1));
		CookedOrder.start(scene, cooking);
		scene.refused(409, "DELETE", "/orders/" + cooking, Map.of());
	}

	private static Map<String, Object> order(long food, int qty) {
		return Body.of("foodId", food, "qty", qty, "price", 1, "customerId", "khl", "address", "seoul");
	}
}
