package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

/** Seed 001: a cancel until the cooking starts; 품절처리 (sold out) and 취소확인 (confirmed cancel) of its code. */
final class StoreDemo {

	private StoreDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		var kitchen = scene.shop("cooks, and allows a cancel before the cooking",
				shop -> shop.hasPolicies("KITCHEN_RIDER", "BEFORE_COOKING") && !shop.tracksStock());
		var dinner = dinner(kitchen);
		scene.title(kitchen.name() + ": a cancel before the cooking, by DELETE, refunds the payment");
		long early = CookedOrder.accepted(scene, dinner);
		scene.call("DELETE", "/orders/" + early, Map.of());
		scene.expectSettled(early);
		scene.show("/orderSearches/" + early, "orderStatus", "userid", "storeid");

		scene.title("A cancel after the start of the cooking is refused");
		long late = CookedOrder.accepted(scene, dinner);
		CookedOrder.start(scene, late);
		scene.refused(409, "DELETE", "/orders/" + late, Map.of());

		scene.title("품절처리: a sold-out menu item cannot be ordered, and an earlier order is rejected and refunded");
		long soldOut = CookedOrder.placed(scene, dinner);
		scene.call("PATCH", "/menus/" + kitchen.menuItem(), Map.of("soldOut", true));
		scene.call("PUT", "/orderManagements/" + soldOut + "/accept", Body.of("accept", false, "reason", "품절"));
		scene.expectSettled(soldOut);
		scene.call("PATCH", "/menus/" + kitchen.menuItem(), Map.of("soldOut", false));

		confirmed(scene);
	}

	private static void confirmed(Scene scene) throws IOException, InterruptedException {
		var confirming = scene.shop("decides on cancels", shop -> shop.hasPolicies("KITCHEN_RIDER", "STORE_CONFIRM"));
		scene.title(confirming.name() + ", 취소확인: the owner grants the cancel, and the payment is refunded");
		long granted = requestCancel(scene, confirming);
		scene.call("PUT", "/orderManagements/" + granted + "/cancel", Map.of("accept", true));
		scene.expectSettled(granted);
		scene.title("The owner refuses the cancel, and the order continues");
		long refused = requestCancel(scene, confirming);
		scene.call("PUT", "/orderManagements/" + refused + "/cancel", Body.of("accept", false, "reason", "이미 준비했습니다"));
		scene.expect(refused, "ACCEPTED");
		CookedOrder.start(scene, refused);
	}

	private static long requestCancel(Scene scene, Shop shop) throws IOException, InterruptedException {
		long id = CookedOrder.accepted(scene, dinner(shop));
		scene.call("DELETE", "/orders/" + id, Map.of());
		scene.awaitAndShow("/orders/" + id, "CANCEL_PENDING", "status", "statusLabel");
		scene.awaitAndShow("/orderManagements/" + id, "true", "cancelRequested", "status");
		return id;
	}

	private static Map<String, Object> dinner(Shop shop) {
		return Body.of("userid", "kim", "address", "seoul", "menuid", shop.menuItem(), "storeid", shop.id(), "quantity",
				1);
	}
}
