package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

import dev.baedal.local.programs.Program;

/**
 * Seed 004: five orders, each gets a coupon before its delivery; the first, third and fifth are cancelled. The seed's
 * README shows four orders but cancels a fifth, and its typographic quotes break a shell command: here they are plain.
 */
final class StreetDemo {

	private StreetDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		scene.title("Five orders; each is paid, gets its coupon, and its delivery starts");
		long[] orders = { scene.order(mac("1001", "Seoul", "goodman", "John")), scene.order(gram()),
				scene.order(mac("3001", "USA", "goodman", "John")),
				scene.order(mac("3001", "USA", "last test", "last test")),
				scene.order(mac("1001", "Seoul", "goodman", "John")) };
		for (long order : orders) {
			started(scene, order);
		}
		scene.show("/payments/" + orders[0], "orderId", "amount", "statusLabel");
		scene.show("/stockDeliveries/" + orders[0], "orderId", "statusLabel", "riderId");
		scene.list("/promotes/search/byCustomer?customerId=goodman", "coupons", "couponId", "orderId", "discount",
				"status");

		scene.title("The first, third and fifth are cancelled: payment, coupon and delivery are undone");
		for (int i = 0; i < orders.length; i += 2) {
			scene.call("PATCH", "/orders/" + orders[i], Map.of("orderStatus", "Order Canceled"));
			scene.awaitAndShow("/orderStatus/" + orders[i], "Order Canceled", "orderStatus", "payStatus",
					"deliveryStatus", "couponId");
		}
		scene.refused(422, "PATCH", "/orders/" + orders[1], Map.of("orderStatus", "Delivered"));

		scene.title("Coupon is down: the order is placed and paid, and its delivery waits for the coupon");
		long[] waiting = new long[1];
		scene.without(Program.COUPON, away -> {
			waiting[0] = away.order(mac("1001", "Seoul", "goodman", "John"));
			away.awaitAndShow("/stockDeliveries/" + waiting[0], "WAITING_COUPON", "status", "statusLabel");
			away.show("/orderStatus/" + waiting[0], "orderStatus", "payStatus", "deliveryStatus", "couponId");
		});
		started(scene, waiting[0]);
	}

	/** The status view consumes coupon and delivery from two services, so either may come first. */
	private static void started(Scene scene, long order) throws IOException, InterruptedException {
		scene.awaitField("/orderStatus/" + order, "couponId");
		scene.awaitAndShow("/orderStatus/" + order, "DeliveryStarted", "orderStatus", "payStatus", "deliveryStatus",
				"couponId", "couponKind", "couponUseYn");
	}

	private static Map<String, Object> mac(String product, String address, String user, String name) {
		return Body.of("address", address, "productId", product, "payStatus", "Y", "phoneNo", "01011110000",
				"productName", "Mac", "productPrice", 3_000_000, "qty", 1, "userId", user, "username", name);
	}

	private static Map<String, Object> gram() {
		return Body.of("address", "England", "productId", "2001", "payStatus", "Y", "phoneNo", "0101111000",
				"productName", "gram", "productPrice", 9_000_000, "qty", 1, "userId", "gentleman", "username", "John");
	}
}
