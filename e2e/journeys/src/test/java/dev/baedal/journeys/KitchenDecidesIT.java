package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seed 001 with its own requests: cancels before the cooking, sold-out items, cancels that the owner confirms. */
@Journey
@Tag("001-F06")
@Tag("M06")
class KitchenDecidesIT {

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void refundsACancelBeforeTheCooking(boolean accepted, Platform platform) {
		Shop shop = cancelledBeforeCooking(platform);
		long order = order(platform, shop);
		if (accepted) {
			platform.owner().accepts(order);
		}

		platform.gateway().delete("/orders/" + order).is(200);

		platform.awaitShown(order, Shown.CANCELLED);
		platform.awaitSettled(order);
		assertThat(platform.gateway().get("/payments/" + order).body().path("refunded").asLong())
			.isEqualTo(shop.price());
		assertThat(platform.gateway().get("/orderSearches/" + order).is(200).text("orderStatus")).isEqualTo("주문취소됨");
	}

	@Test
	void refusesACancelAfterTheStartAndContinuesTheOrder(Platform platform) {
		long order = accepted(platform, cancelledBeforeCooking(platform));
		platform.owner().starts(order);
		platform.awaitShown(order, Shown.COOKING);

		Response refused = platform.gateway().delete("/orders/" + order).isNotAllowed();

		assertThat(refused.text("detail")).containsPattern("[가-힣]");
		platform.owner().finishes(order);
		platform.awaitShown(order, Shown.COOKED);
	}

	@RepeatedTest(3)
	@Tag("M16")
	void letsExactlyOneOfStartAndCancelWin(Platform platform) {
		long order = accepted(platform, cancelledBeforeCooking(platform));

		AtOnce both = AtOnce.of(() -> platform.owner().triesToStart(order),
				() -> platform.gateway().delete("/orders/" + order));

		both.winner().is(200);
		both.loser().isProblem(409);
		platform.awaitShown(order, both.winner() == both.first() ? Shown.COOKING : Shown.CANCELLED);
	}

	@Test
	void rejectsASoldOutItemAndRefusesItsOrders(Platform platform) {
		Shop shop = cancelledBeforeCooking(platform);
		String dish = "/menus/" + shop.dish();
		long order = order(platform, shop);
		platform.owner().awaits(order);
		platform.gateway().patch(dish, Map.of("soldOut", true)).is(200);
		try {
			eventually(() -> platform.gateway().post("/orders", dinner(shop)).isNotAllowedIn("SOLD_OUT"));

			platform.gateway()
				.put("/orderManagements/" + order + "/accept", Map.of("accept", false, "reason", "품절"))
				.is(200);

			platform.awaitShown(order, Shown.REJECTED);
			platform.awaitSettled(order);
		}
		finally {
			platform.gateway().patch(dish, Map.of("soldOut", false)).is(200);
		}
		eventually(() -> platform.gateway().post("/orders", dinner(shop)).is(201));
	}

	@Test
	void refundsACancelThatTheOwnerConfirms(Platform platform) {
		long order = withHeldCancel(platform);

		platform.owner().answersCancel(order, true);

		platform.awaitShown(order, Shown.CANCELLED);
		platform.awaitSettled(order);
	}

	@Test
	void continuesTheOrderWhenTheOwnerRefusesACancel(Platform platform) {
		long order = withHeldCancel(platform);

		platform.owner().answersCancel(order, false);

		platform.awaitShown(order, Shown.ACCEPTED);
		platform.owner().starts(order);
		platform.awaitShown(order, Shown.COOKING);
	}

	private static long withHeldCancel(Platform platform) {
		long order = accepted(platform, platform.shop(shop -> shop.works("KITCHEN_RIDER", "STORE_CONFIRM")));
		platform.gateway().delete("/orders/" + order).is(202);
		eventually(() -> {
			for (String path : new String[]{ "/orders/", "/myPages/" }) {
				Response shown = platform.gateway().get(path + order);
				assertThat(shown.text("status") + " " + shown.text("statusLabel")).isEqualTo("CANCEL_PENDING 취소보류");
			}
		});
		return order;
	}

	private static Shop cancelledBeforeCooking(Platform platform) {
		return platform.shop(shop -> shop.works("KITCHEN_RIDER", "BEFORE_COOKING") && !shop.counts());
	}

	private static long accepted(Platform platform, Shop shop) {
		long order = order(platform, shop);
		platform.owner().accepts(order);
		platform.awaitShown(order, Shown.ACCEPTED);
		return order;
	}

	private static long order(Platform platform, Shop shop) {
		return platform.gateway().post("/orders", dinner(shop)).is(201).body().path("orderId").asLong();
	}

	private static Map<String, Object> dinner(Shop shop) {
		return Map.of("userid", "kim", "address", "seoul", "menuid", shop.dish(), "storeid", shop.id(), "quantity", 1);
	}
}
