package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seed 004's calls, with ASCII quotes, because a shell splits words at the typographic quotes of its README. An order
 * gets its coupon before it is shipped, and loses it before its delivery is cancelled.
 */
@Journey
@Tag("004-F1")
@Tag("M19")
class StreetIT {

	@ParameterizedTest
	@CsvSource({ "1001, Mac, 3000000, Seoul, goodman", "2001, gram, 9000000, England, gentleman",
			"3001, Mac, 3000000, USA, goodman", "3001, Mac, 3000000, USA, last test" })
	@Tag("004-F7")
	@Tag("004-N2")
	void paysAnOrderIssuesItsCouponAndShipsIt(String product, String name, long claimed, String address, String user,
			Platform platform) {
		Map<String, Object> line = Map.of("address", address, "productId", product, "payStatus", "Y", "phoneNo",
				"01011110000", "productName", name, "productPrice", claimed, "qty", 1, "userId", user, "username",
				"John");

		Response placed = platform.gateway().post("/orders", line).is(201);

		long order = placed.body().path("orderId").asLong();
		long price = platform.gateway().get("/menus/" + product).is(200).body().path("price").asLong();
		assertThat(placed.text("customerId")).isEqualTo(user);
		assertThat(placed.body().path("price").asLong()).isEqualTo(price);
		Street.awaitStarted(platform, order);
		assertThat(platform.gateway().get("/stockDeliveries/" + order).is(200).text("riderId")).isEqualTo("parcel");
		assertThat(platform.gateway().get("/payments/" + order).body().path("amount").asLong()).isEqualTo(price);
	}

	@Test
	void ignoresTheClientsPrice(Platform platform) {
		Map<String, Object> cheap = new HashMap<>(Street.MAC);
		cheap.putAll(Map.of("productPrice", 1, "price", 1, "payStatus", "Y"));

		assertThat(platform.gateway().post("/orders", cheap).is(201).body().path("price").asLong())
			.isEqualTo(3_000_000);
	}

	@Test
	@Tag("004-K1")
	@Tag("004-K7")
	@Tag("004-N3")
	void undoesPaymentCouponAndDeliveryOfACancelledOrder(Platform platform) {
		long order = Street.order(platform);
		Street.awaitStarted(platform, order);

		platform.gateway().patch("/orders/" + order, Map.of("orderStatus", "Order Canceled")).is(200);

		Street.awaitScreen(platform, order, "Order Canceled", "CANCEL", "delivery Canceled", "", "", "");
		platform.awaitSettled(order);
		assertThat(platform.gateway().all("/coupons", "couponId"))
			.filteredOn(coupon -> coupon.path("orderId").asLong() == order)
			.extracting(coupon -> coupon.path("status").asString())
			.containsExactly("REVOKED");
	}

	@Test
	void refusesAStateThatTheClientMayNotSet(Platform platform) {
		long order = Street.order(platform);

		Response refused = platform.gateway().patch("/orders/" + order, Map.of("orderStatus", "Delivered"));

		assertThat(refused.isProblem(422).text("detail")).contains("orderStatus", "Order Canceled");
		Street.awaitStarted(platform, order);
	}

	@Test
	void namesTheMissingFieldsOfBrokenCalls(Platform platform) {
		Response siege = platform.gateway()
			.post("/orders",
					Map.of("orderStatus", "test", "userName", "test", "qty", 10, "deliveryStatus", "delivery Started"));
		Response folded = platform.gateway()
			.post("/orders", Map.of("address", "“Seoul”", "productId",
					"“1001 payStatus=“Y” phoneNo=“01011110000 productName=“Mac”"));

		assertThat(siege.isProblem(422).text("detail")).contains("productId", "userId", "address");
		assertThat(folded.isProblem(422).text("detail")).contains("userId");
	}

	@Test
	void trimsTypographicQuotes(Platform platform) {
		Response placed = platform.gateway()
			.post("/orders", Map.of("address", "“England”", "productId", "“2001”", "qty", "1", "userId", "“gentleman”"))
			.is(201);

		assertThat(placed.text("address") + " " + placed.text("customerId")).isEqualTo("England gentleman");
	}
}
