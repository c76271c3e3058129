package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

import dev.baedal.local.programs.Program;

/** The meal kit of seed 002's appendix: a product, its stock, an order that ships on payment, a cancel. */
final class MealKitDemo {

	private MealKitDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		var shop = scene.shop("ships on payment, and tracks its stock",
				one -> one.hasPolicies("SHIP_ON_PAYMENT", "ANYTIME") && one.tracksStock());
		scene.title(shop.name() + " registers a product and enters its stock");
		long product = scene
			.call("POST", "/products",
					Body.of("storeId", shop.id(), "productName", "밀키트 Meal kit", "productPrice", 9_900))
			.path("menuItemId")
			.asLong();
		scene.call("PUT", "/inventories/" + product, Map.of("stock", 10));

		scene.title("An order of five is paid, and its delivery starts (배송시작)");
		Map<String, Object> five = Body.of("prodId", product, "qty", 5);
		long order = scene.order(five);
		scene.expect(order, "DELIVERING");
		scene.show("/payments/" + order, "statusLabel", "amount");
		scene.awaitAndShow("/products/" + product, "5", "stock", "name", "price");

		scene.title("A cancel refunds the payment and cancels the delivery");
		scene.call("DELETE", "/orders/" + order, Map.of());
		scene.expectSettled(order);
		scene.show("/myPages/" + order, "statusLabel", "paymentLabel", "deliveryLabel");
		scene.show("/inventories/" + product, "stock");

		scene.title("Without payment no order is placed");
		scene.without(Program.PAYMENT, away -> away.refused(503, "POST", "/orders", five));
		scene.call("DELETE", "/products/" + product, Map.of());
	}
}
