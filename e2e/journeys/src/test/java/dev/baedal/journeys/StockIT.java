package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stock of a dish, beyond seed 003's demonstration: a rejection, a sold-out dish, and a bad number. */
@Journey
@Tag("003-F03")
@Tag("M17")
class StockIT {

	@Test
	void returnsTheStockOfARejectedOrder(Platform platform) {
		long food = ten(platform);
		long order = order(platform, food, 4);
		awaitStock(platform, food, 6);

		platform.owner().rejects(order, "재료가 상했습니다");

		platform.awaitSettled(order);
		awaitStock(platform, food, 10);
	}

	@Test
	void isSoldOutUntilTheOwnerEntersMoreStock(Platform platform) {
		long food = ten(platform);
		order(platform, food, 10);
		awaitStock(platform, food, 0);
		eventually(() -> place(platform, food, 1).isNotAllowedIn("SOLD_OUT"));

		platform.gateway().patch("/inventories/" + food, Map.of("stock", 2)).is(200);

		eventually(() -> place(platform, food, 1).is(201));
		awaitStock(platform, food, 1);
	}

	@Test
	void refusesANegativeStock(Platform platform) {
		long food = ten(platform);

		Response refused = platform.gateway().put("/inventories/" + food, Map.of("stock", -1));

		assertThat(refused.status()).as(refused::toString).isIn(400, 422);
		assertThat(refused.isProblem(refused.status()).text("detail")).contains("stock");
		awaitStock(platform, food, 10);
	}

	/** A new menu item with a stock of ten. */
	private static long ten(Platform platform) {
		Shop shop = platform.shop(one -> one.works("KITCHEN_RIDER", "BEFORE_COOKING") && one.counts());
		long food = platform.gateway()
			.post("/menus", Map.of("storeId", shop.id(), "name", "비빔밥", "price", 7_000))
			.is(201)
			.body()
			.path("menuItemId")
			.asLong();
		Response entered = platform.gateway().post("/inventories", Map.of("foodId", food, "stock", 10));
		assertThat(entered.status()).as(entered::toString).isIn(200, 201);
		awaitStock(platform, food, 10);
		return food;
	}

	private static long order(Platform platform, long food, int qty) {
		long[] order = new long[1];
		eventually(() -> order[0] = place(platform, food, qty).is(201).orderId());
		return order[0];
	}

	/** As seed 003 does, with a price that the platform ignores. */
	private static Response place(Platform platform, long food, int qty) {
		return platform.gateway()
			.post("/orders", Map.of("foodId", food, "qty", qty, "price", 1, "customerId", "khl", "address", "seoul"));
	}

	private static void awaitStock(Platform platform, long food, int expected) {
		eventually(() -> assertThat(platform.gateway().get("/inventories/" + food).body().path("stock").asInt(-1))
			.isEqualTo(expected));
	}
}
