package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bakery, which no seed has: ordered ahead, fetched by the customer, with stock, a coupon for every second visit. */
@Journey
@Tag("004-A11")
@Tag("M18")
class AnotherKindOfShopIT {

	private static final Map<String, ?> BAKERY = Map.of("fulfilment", "BREW_PICKUP", "acceptance", "AUTO",
			"cancelPolicy", "ANYTIME", "couponPolicy", "LOYALTY_EVERY_N", "couponEveryN", 2, "restockAfterCooking",
			true);

	private static Shop shop;
	private static long bread;

	/** The store of seed 003 changes its policy: one request of its owner, without a release. */
	@BeforeAll
	static void changePolicy(Platform platform) {
		shop = platform.shop(one -> one.works("KITCHEN_RIDER", "BEFORE_COOKING") && one.counts());
		platform.gateway().put("/stores/" + shop.id() + "/policy", BAKERY).is(200);
		bread = platform.gateway()
			.post("/menus", Map.of("storeId", shop.id(), "name", "식빵", "price", 6_000))
			.is(201)
			.body()
			.path("menuItemId")
			.asLong();
		platform.gateway().put("/inventories/" + bread, Map.of("stock", 10)).is(200);
		Customer scout = platform.customer();
		eventually(() -> assertThat(scout.triesToOrder(Map.of("foodId", bread, "qty", 99))
			.is(201)
			.body()
			.path("policy")
			.path("fulfilment")
			.asString()).isEqualTo("BREW_PICKUP"));
	}

	@AfterAll
	static void restorePolicy(Platform platform) {
		platform.gateway().put("/stores/" + shop.id() + "/policy", shop.policy()).is(200);
	}

	@Test
	void isFetchedAndEverySecondVisitEarnsACoupon(Platform platform) {
		Customer khl = platform.customer();
		khl.enrols().is(201);

		fetches(platform, khl);
		fetches(platform, khl);

		eventually(() -> assertThat(khl.coupons()).singleElement()
			.satisfies(coupon -> assertThat(coupon.path("storeId").asLong()).isEqualTo(shop.id())));
	}

	@Test
	void returnsAFinishedItemToTheStockAfterACancel(Platform platform) {
		Customer khl = platform.customer();
		int before = stock(platform);
		long order = orders(khl, 3);
		awaitCooking(platform, order, "ACCEPTED");
		platform.owner().finishes(order);

		khl.cancels(order);

		platform.awaitSettled(order);
		eventually(() -> assertThat(stock(platform)).isEqualTo(before));
	}

	private static void fetches(Platform platform, Customer who) {
		long order = orders(who, 1);
		awaitCooking(platform, order, "ACCEPTED");
		platform.owner().finishes(order);
		platform.rider("rider-1").awaits(order);
		platform.rider("rider-1").triesToPick(order).isProblem(409);
		platform.gateway().put("/deliveries/" + order + "/handover").is(200);
		eventually(() -> assertThat(who.myPage(order).text("status")).isEqualTo("DELIVERED"));
	}

	private static long orders(Customer who, int qty) {
		return who.triesToOrder(Map.of("foodId", bread, "qty", qty)).is(201).orderId();
	}

	private static void awaitCooking(Platform platform, long order, String status) {
		eventually(() -> assertThat(platform.gateway().get("/cookings/" + order).text("status")).isEqualTo(status));
	}

	private static int stock(Platform platform) {
		return platform.gateway().get("/inventories/" + bread).is(200).body().path("stock").asInt();
	}
}
