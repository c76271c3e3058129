package dev.baedal.local.demo;

import java.io.IOException;
import java.util.Map;

import dev.baedal.local.programs.Program;

/** Seed 000: every second delivery earns a coupon, a cancel works also from 배달시작됨, no order without payment. */
final class FoodDemo {

	private FoodDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		scene.title("khl joins the coupon programme, and has two dinners delivered");
		scene.call("POST", "/couponMgmts", Map.of("customerId", "khl"));
		CookedOrder.delivered(scene);
		long second = CookedOrder.delivered(scene);
		scene.awaitAndShow("/myPages/" + second, "배달완료됨", "statusLabel", "couponCode");
		scene.show("/couponMgmts/khl", "customerId", "orderCount");
		scene.title("A third is cancelled from 배달시작됨");
		long cancelled = CookedOrder.onTheRoad(scene);
		scene.call("PUT", "/orders/" + cancelled + "/cancel", Map.of());
		scene.expectSettled(cancelled);
		scene.title("Without payment no order is placed; with payment it is");
		Map<String, Object> dinner = Body.of("customerId", "khl", "foodId", 1, "qty", 1, "address", "seoul");
		scene.without(Program.PAYMENT, away -> away.refused(503, "POST", "/orders", dinner));
		CookedOrder.placed(scene, dinner);
	}
}
