package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes of an owner's menu and store apply to orders a moment later (M18). */
@Journey
@Tag("M18")
class MenuIT {

	private static final long STORE = 2;

	@Test
	void appliesANewItemItsPriceSoldOutAndWithdrawal(Platform platform) {
		ApiClient gateway = platform.gateway();
		Customer khl = platform.customer();
		Response added = gateway.post("/menus", Map.of("storeId", STORE, "name", "쫄면", "price", 6_000)).is(201);
		String dish = added.header("Location").substring(gateway.address().length());
		long food = added.body().path("menuItemId").asLong();
		awaitAnswer(khl, food, 201);

		gateway.send("PATCH", dish, "{\"price\":6500}").is(200);
		eventually(() -> assertThat(order(khl, food).is(201).body().path("price").asLong()).isEqualTo(6_500));

		gateway.send("PATCH", dish, "{\"soldOut\":true}").is(200);
		awaitAnswer(khl, food, 409);
		order(khl, food).isNotAllowedIn("SOLD_OUT");

		gateway.send("DELETE", dish, null).is(200);
		eventually(() -> order(khl, food).isNotAllowedIn("WITHDRAWN"));
		assertThat(gateway.get(dish).is(200).text("statusLabel")).isEqualTo("판매종료");
	}

	@Test
	void refusesOrdersOfAPausedStoreAndListsItsQueue(Platform platform) {
		ApiClient gateway = platform.gateway();
		Customer khl = platform.customer();
		long before = order(khl, 11).is(201).orderId();
		gateway.put("/stores/" + STORE + "/pause").is(200);
		try {
			awaitAnswer(khl, 11, 409);
			order(khl, 11).isNotAllowedIn("STORE_PAUSED");
			khl.orders();
			eventually(() -> assertThat(
					gateway.get("/cookings/search/byStoreAndStatus?storeId=" + STORE + "&status=RECEIVED&size=100")
						.is(200)
						.entries("cookings"))
				.anyMatch(cooking -> cooking.path("orderId").asLong() == before));
			platform.owner().accepts(before);
		}
		finally {
			gateway.put("/stores/" + STORE + "/open").is(200);
		}
		awaitAnswer(khl, 11, 201);
	}

	private static void awaitAnswer(Customer customer, long food, int status) {
		eventually(() -> order(customer, food).is(status));
	}

	private static Response order(Customer customer, long food) {
		return customer.triesToOrder(Map.of("foodId", food, "qty", 1));
	}
}
