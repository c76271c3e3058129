package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baedal.order.domain.StoreCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A customer pays the lines and the store's fee, and orders at least for the store's minimum. */
class DeliveryFeeTest extends OrderTest {

	private static final long DISH = 2101;
	private static final long COFFEE = 2201;
	private static final String TERMS = """
			{"minimum":12000,"fee":3000,"freeFrom":30000,"regions":[{"region":"goyang","fee":4500}]}""";

	@Autowired
	StoreCopies stores;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void publishTheTerms() {
		menu.asks(21, 1, OrderFixture.POLICY, TERMS);
		menu.asks(22, 1, OrderFixture.KITCHEN_DECIDES, TERMS);
		menu.item(DISH, 1, 21, 6_000);
		menu.item(COFFEE, 1, 22, 6_000);
		await().until(() -> stores.findById(21L).isPresent() && stores.findById(22L).isPresent()
				&& menu.copies().existsById(DISH) && menu.copies().existsById(COFFEE));
	}

	@Test
	void chargesTheLinesAndTheFeeOfTheRegion() {
		Api.Reply reply = order("fee", DISH, 2, "goyang ilsan 1", "");

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body().get("price").asLong()).isEqualTo(16_500);
		assertThat(reply.body().get("subtotal").asLong()).isEqualTo(12_000);
		assertThat(reply.body().get("deliveryFee").asLong()).isEqualTo(4_500);
		assertThat(payment.requests("fee")).singleElement()
			.satisfies(request -> assertThat(request.get("amount").asLong()).isEqualTo(16_500));
		JsonNode placed = placed(reply.orderId());
		assertThat(placed.get("price").asLong()).isEqualTo(16_500);
		assertThat(placed.get("deliveryFee").asLong()).isEqualTo(4_500);
		assertThat(api.get("/orders/" + reply.orderId()).body().get("deliveryFee").asLong()).isEqualTo(4_500);
	}

	@Test
	void chargesNoFeeFromTheSumOfTheStore() {
		assertThat(order("free", DISH, 5, "seoul 1", "").body().get("price").asLong()).isEqualTo(30_000);
		assertThat(order("free", DISH, 4, "seoul 1", "").body().get("price").asLong()).isEqualTo(27_000);
	}

	@Test
	void chargesNoFeeForAnOrderThatTheCustomerCollects() {
		Api.Reply reply = order("collects", COFFEE, 2, "goyang 1", "");

		assertThat(reply.body().get("price").asLong()).isEqualTo(12_000);
		assertThat(reply.body().get("deliveryFee").asLong()).isZero();
	}

	@Test
	void refusesAnOrderBelowTheMinimumBeforePayment() {
		Api.Reply reply = order("small", DISH, 1, "seoul 1", "");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("code")).isEqualTo("BELOW_MINIMUM");
		assertThat(reply.body().get("minimum").asLong()).isEqualTo(12_000);
		assertThat(reply.body().get("subtotal").asLong()).isEqualTo(6_000);
		assertThat(reply.body().get("allowed").get(0).asString()).isEqualTo("ORDER_MORE");
		assertThat(payment.requests("small")).isEmpty();
		assertThat(jdbc.sql("SELECT COUNT(*) FROM orders WHERE customer_id = 'small'").query(Long.class).single())
			.isZero();
	}

	@Test
	void comparesTheExpectedTotalWithTheFee() {
		assertThat(order("expects", DISH, 2, "seoul 1", ",\"expectedTotal\":15000").status()).isEqualTo(201);

		Api.Reply reply = order("expects", DISH, 2, "seoul 1", ",\"expectedTotal\":12000");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("code")).isEqualTo("PRICE_CHANGED");
		assertThat(reply.body().get("price").asLong()).isEqualTo(15_000);
		assertThat(reply.body().get("deliveryFee").asLong()).isEqualTo(3_000);
	}

	@Test
	void aCouponIsWorthSomethingOfTheLinesAndNotOfTheFee() {
		coupon.answers("{\"decision\":\"RESERVED\",\"discount\":2000}");

		Api.Reply reply = order("saver", DISH, 2, "seoul 1", ",\"couponId\":7");

		assertThat(reply.body().get("price").asLong()).isEqualTo(13_000);
		assertThat(reply.body().get("subtotal").asLong()).isEqualTo(12_000);
		assertThat(coupon.requests(reply.orderId())).singleElement()
			.satisfies(request -> assertThat(request.body().get("amount").asLong()).isEqualTo(12_000));
	}

	@Test
	void anOrderKeepsTheFeeThatItWasPlacedAt() {
		Api.Reply reply = order("keeps", DISH, 2, "seoul 1", "");

		menu.asks(21, 2, OrderFixture.POLICY, "{\"minimum\":0,\"fee\":0,\"regions\":[]}");
		await().until(() -> stores.findById(21L).orElseThrow().minimum() == 0);
		try {
			assertThat(api.get("/orders/" + reply.orderId()).body().get("price").asLong()).isEqualTo(15_000);
			assertThat(order("keeps", DISH, 1, "seoul 1", "").body().get("price").asLong()).isEqualTo(6_000);
		}
		finally {
			menu.asks(21, 3, OrderFixture.POLICY, TERMS);
			await().until(() -> stores.findById(21L).orElseThrow().minimum() == 12_000);
		}
	}

	private Api.Reply order(String customerId, long menuItemId, int qty, String address, String more) {
		return api.post("/orders", """
				{"customerId":"%s","foodId":%d,"qty":%d,"address":"%s"%s}""".formatted(customerId, menuItemId, qty,
				address, more));
	}

	private JsonNode placed(long orderId) {
		return await().until(() -> wire.published(orderId), events -> !events.isEmpty()).get(0).data();
	}
}
