package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order with options, a delivery fee and a coupon costs what its quote says, and all of it comes back. */
@Journey
@Tag("M20")
class QuotedOrderIT {

	private static final long STORE = 18;
	private static final long BINGSU = 1801;
	private static final int FEE = 3_000;

	@Test
	void costsWhatItsQuoteSays(Platform platform) {
		ApiClient gateway = platform.gateway();
		gateway
			.put("/stores/" + STORE + "/policy", Map.of("fulfilment", "KITCHEN_RIDER", "acceptance", "MANUAL",
					"cancelPolicy", "ANYTIME", "couponPolicy", "LOYALTY_EVERY_N", "couponEveryN", 1))
			.is(200);
		gateway.put("/stores/" + STORE + "/delivery", Map.of("minimum", 10_000, "fee", FEE, "freeFrom", 60_000))
			.is(200);
		Customer khl = platform.customer();
		khl.enrols().is(201);
		JsonNode menu = gateway.get("/menus/" + BINGSU).is(200).body();
		long price = menu.path("price").asLong() + choice(menu, 0, 1).path("price").asLong()
				+ choice(menu, 1, 2).path("price").asLong();
		List<Object> items = List
			.of(Map.of("menuItemId", BINGSU, "qty", 1, "options", List.of(chosen(menu, 0, 1), chosen(menu, 1, 2))));
		eventually(() -> assertThat(quote(gateway, khl, items).path("total").asLong()).isEqualTo(price + FEE));

		long first = order(gateway, khl, items, Map.of()).is(201).orderId();
		new Delivering(platform, khl).deliver(List.of(first));
		eventually(() -> assertThat(khl.coupons()).hasSize(1));
		long coupon = khl.coupons().get(0).path("couponId").asLong();
		Response placed = order(gateway, khl, items, Map.of("couponId", coupon)).is(201);

		long discount = placed.body().path("discount").asLong();
		assertThat(discount).isPositive();
		assertThat(placed.body().path("price").asLong()).isEqualTo(price + FEE - discount);
		assertThat(gateway.get("/payments/" + placed.orderId()).body().path("amount").asLong())
			.isEqualTo(price + FEE - discount);
		eventually(() -> assertThat(khl.myPage(placed.orderId()).is(200).body().path("deliveryFee").asInt())
			.isEqualTo(FEE));
		khl.cancels(placed.orderId());
		platform.awaitSettled(placed.orderId());
		assertThat(gateway.get("/payments/" + placed.orderId()).body().path("refunded").asLong())
			.isEqualTo(price + FEE - discount);
		refusesWhatTheQuoteDoesNotSay(gateway, khl, items);
	}

	private static void refusesWhatTheQuoteDoesNotSay(ApiClient gateway, Customer khl, List<Object> items) {
		String quoteId = quote(gateway, khl, items).path("quoteId").asString();
		gateway.put("/stores/" + STORE + "/delivery", Map.of("minimum", 100_000, "fee", FEE)).is(200);
		eventually(() -> assertThat(quote(gateway, khl, items).at("/problems/0/code").asString())
			.isEqualTo("BELOW_MINIMUM"));

		khl.triesToOrder(Map.of("items", items, "quoteId", quoteId)).isProblem(409);

		gateway.put("/stores/" + STORE + "/delivery", Map.of("fee", FEE + 500)).is(200);
		eventually(() -> assertThat(quote(gateway, khl, items).path("deliveryFee").asInt()).isEqualTo(FEE + 500));
		assertThat(khl.triesToOrder(Map.of("items", items, "quoteId", quoteId)).isProblem(409).text("code"))
			.isEqualTo("PRICE_CHANGED");
	}

	private static Response order(ApiClient gateway, Customer customer, List<Object> items, Map<String, Object> more) {
		Map<String, Object> fields = new HashMap<>(more);
		fields.put("items", items);
		fields.put("quoteId", quote(gateway, customer, items).path("quoteId").asString());
		return customer.triesToOrder(fields);
	}

	private static JsonNode quote(ApiClient gateway, Customer customer, List<Object> items) {
		return gateway.post("/quotes", Map.of("address", customer.town(), "items", items)).is(200).body();
	}

	private static Map<String, Object> chosen(JsonNode menu, int group, int choice) {
		return Map.of("choiceId", choice(menu, group, choice).path("choiceId").asInt());
	}

	private static JsonNode choice(JsonNode menu, int group, int choice) {
		return menu.at("/options/%d/choices/%d".formatted(group, choice));
	}
}
