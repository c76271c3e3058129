package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores of different fulfilments differ in their policies only. */
class FulfilmentTest extends StoreTest {

	private static final String COFFEE = Customer.policy("BREW_PICKUP", "AUTO", "BEFORE_COOKING", false);
	private static final String PARCEL = Customer.policy("SHIP_ON_PAYMENT", "AUTO", "ANYTIME", true);

	@Autowired
	JdbcClient jdbc;

	@Test
	void aBrewIsAcceptedOnArrivalAndFinishedWithoutAStart() {
		long orderId = customer.orders(COFFEE, Map.of(41L, 11), "ACCEPTED");

		assertThat(api.put("/cookings/" + orderId + "/finish").text("statusLabel")).isEqualTo("요리완료됨");

		assertThat(customer.claims(orderId, "BEFORE_COOKING").text("decision")).isEqualTo("REFUSED");
	}

	@Test
	void aClaimForABrewThatIsNotStartedIsGranted() {
		long orderId = customer.orders(COFFEE, Map.of(41L, 11), "ACCEPTED");

		assertThat(customer.claims(orderId, "BEFORE_COOKING").text("decision")).isEqualTo("GRANTED");

		HttpApi.Reply late = api.put("/cookings/" + orderId + "/finish");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text("current")).isEqualTo("CANCELLED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "finish" })
	void aParcelHasNoCookingCommands(String step) {
		long orderId = customer.orders(PARCEL, Map.of(1L, 1), "ACCEPTED");

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/" + step);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("ACCEPTED");
		assertThat(reply.body().get("allowed")).isEmpty();
		clock.advance(Duration.ofHours(2));
		assertThat(api.overdue("cook")).as("a parcel has no cook deadline").doesNotContain(orderId);
	}

	@Test
	void aDeliveredParcelLeavesTheOwnersQueue() {
		long orderId = customer.orders(PARCEL, Map.of(1L, 1), "ACCEPTED");
		assertThat(queue()).contains(orderId);

		wire.publish("DeliveryConfirmed.v1", orderId,
				"{\"orderId\":%d,\"customerId\":\"khl\",\"storeId\":1,\"riderId\":\"parcel\"}".formatted(orderId));

		await().untilAsserted(() -> assertThat(queue()).doesNotContain(orderId));
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("ACCEPTED");
		assertThat(api.get("/cookings/" + orderId).text("closedAt")).isNotNull();
	}

	@Test
	void aDeliveryDoesNotCloseACookedOrder() {
		long orderId = customer.orders(COFFEE, Map.of(41L, 11), "ACCEPTED");
		api.put("/cookings/" + orderId + "/finish");

		customer.confirmsDelivery(orderId);

		assertThat(api.get("/cookings/" + orderId).text("closedAt")).isNull();
	}

	private List<Long> queue() {
		return api.get("/cookings/search/byStoreAndStatus?storeId=1&status=ACCEPTED&size=100")
			.ids("cookings", "orderId");
	}

	@Test
	void aCancelledParcelIsRestockedIfThePolicyAllows() {
		long orderId = customer.orders(PARCEL, Map.of(53L, 4), "ACCEPTED");
		assertThat(api.get("/inventories/53").body().get("stock").asInt()).isEqualTo(96);

		customer.cancels(orderId);

		assertThat(api.get("/inventories/53").body().get("stock").asInt()).isEqualTo(100);
	}

	@Test
	void automaticAcceptanceRequiresStock() {
		long orderId = customer.orders(PARCEL, Map.of(52L, 101), "REJECTED");

		assertThat(api.get("/cookings/" + orderId).text("reason")).isEqualTo("OUT_OF_STOCK: 품절");
	}

	/** A combination that no seed has: counter hand-over, stock tracking, loyalty programme. It needs one row. */
	@Test
	void anotherKindOfShopNeedsOneRow() {
		jdbc.sql("""
				INSERT INTO store (store_id, revision, name, is_open, fulfilment, acceptance, cancel_policy,
					coupon_policy, coupon_every_n, restock_after_cooking)
				VALUES (70, 0, '예약 빵집', TRUE, 'BREW_PICKUP', 'AUTO', 'ANYTIME', 'LOYALTY_EVERY_N', 5, TRUE)""")
			.update();
		String policy = api.get("/stores/70").body().get("policy").toString();
		long bread = api.post("/menus", "{\"storeId\":70,\"name\":\"식빵\",\"price\":6000}")
			.body()
			.get("menuItemId")
			.asLong();
		api.post("/inventories", "{\"menuItemId\":%d,\"stock\":3}".formatted(bread));

		long fetched = customer.newOrderId();
		customer.publishPlaced(fetched, policy, Map.of(bread, 1));
		customer.awaitStatus(fetched, "ACCEPTED");
		long cancelled = customer.orders(policy, Map.of(bread, 2), "ACCEPTED");
		long tooLate = customer.orders(policy, Map.of(bread, 1), "REJECTED");
		api.put("/cookings/" + fetched + "/finish");
		api.put("/cookings/" + cancelled + "/finish");
		customer.cancels(cancelled);

		customer.awaitPublished(fetched, "OrderAccepted.v1", "CookFinished.v1");
		assertThat(api.get("/cookings/" + tooLate).text("reason")).contains("품절");
		assertThat(api.get("/inventories/" + bread).body().get("stock").asInt()).isEqualTo(2);
	}
}
