package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M03, M06: the kitchen applies each event of an order once; redeliveries change nothing. */
class OrderEventsTest extends StoreTest {

	@Test
	void aPlacedOrderReachesTheKitchen() {
		long orderId = customer.orders();

		HttpApi.Reply cooking = api.get("/cookings/" + orderId);

		assertThat(cooking.text("statusLabel")).isEqualTo("주문됨");
		assertThat(cooking.text("customerId")).isEqualTo("khl");
		assertThat(cooking.text("address")).isEqualTo("seoul gangnam 1");
		assertThat(cooking.text("receivedAt")).isNotNull();
		assertThat(cooking.body().get("lines")).hasToString(
				"[{\"menuItemId\":1,\"name\":\"후라이드치킨\",\"qty\":2},{\"menuItemId\":5,\"name\":\"콜라\",\"qty\":1}]");
	}

	@Test
	void publishesThatAnOrderWaitsForItsOwnerAndUntilWhen() {
		long orderId = customer.orders();

		customer.awaitPublished(orderId, "OrderReceived.v1");
		Instant receivedAt = Instant.parse(api.get("/cookings/" + orderId).text("receivedAt"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data())
				.hasToString("{\"orderId\":%d,\"customerId\":\"khl\",\"storeId\":1,\"answerBy\":\"%s\"}"
					.formatted(orderId, receivedAt.plus(Duration.ofMinutes(15)))));
	}

	/** M45. */
	@Test
	void anonymisesTheCooking() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":false,\"reason\":\"not for khl\"}");
		assertThat(api.get("/personalData/khl").body().get("cookings").valueStream())
			.anyMatch(cooking -> cooking.get("orderId").asLong() == orderId
					&& cooking.get("address").asString().contains("gangnam"));

		wire.publish("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId));

		await().untilAsserted(
				() -> assertThat(api.get("/cookings/" + orderId).text("customerId")).isEqualTo("#" + orderId));
		assertThat(api.get("/cookings/" + orderId).raw().body()).doesNotContain("khl").doesNotContain("gangnam");
		assertThat(api.get("/cookings/" + orderId).body().get("lines")).hasSize(2);
	}

	@Test
	void theNotesForTheKitchenReachIt() {
		long orderId = ordersWithNotes();

		HttpApi.Reply cooking = api.get("/cookings/" + orderId);

		assertThat(cooking.body().get("notes")).hasToString("{\"kitchen\":\"덜 맵게\",\"cutlery\":true}");
		assertThat(cooking.body().at("/lines/0/note").asString()).isEqualTo("순살로");
		assertThat(cooking.body().at("/lines/1").has("note")).isFalse();
		assertThat(cooking.raw().body()).doesNotContain("문 앞에");
		assertThat(api.get("/cookings/" + customer.orders()).body().get("notes").isNull()).isTrue();
	}

	/** M45. */
	@Test
	void anonymisesTheNotes() {
		long orderId = ordersWithNotes();
		assertThat(api.get("/personalData/khl").raw().body()).contains("덜 맵게").contains("순살로");

		wire.publish("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId));

		await().untilAsserted(
				() -> assertThat(api.get("/cookings/" + orderId).text("customerId")).isEqualTo("#" + orderId));
		assertThat(api.get("/cookings/" + orderId).body().get("notes").isNull()).isTrue();
		assertThat(api.get("/cookings/" + orderId).body().get("lines")).hasToString(
				"[{\"menuItemId\":1,\"name\":\"후라이드치킨\",\"qty\":2},{\"menuItemId\":5,\"name\":\"콜라\",\"qty\":1}]");
	}

	private long ordersWithNotes() {
		long orderId = customer.newOrderId();
		wire.publish("OrderPlaced.v1", orderId, Customer.placedWithNotes(orderId));
		customer.awaitStatus(orderId, "RECEIVED");
		return orderId;
	}

	@Test
	void aRepeatedOrderPlacedChangesNothing() {
		long orderId = customer.newOrderId();
		String id = customer.publishPlaced(orderId);
		customer.awaitStatus(orderId, "RECEIVED");
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");

		wire.redeliver(id, "OrderPlaced.v1", orderId, Customer.placed(orderId));
		customer.publishPlaced(orderId);

		customer.publishCancelled(orderId);
		customer.awaitUndone(orderId, 1);
		assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1", "OrderAccepted.v1",
				"CookCancelled.v1");
		assertThat(api.get("/cookings/" + orderId).body().get("lines")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "RECEIVED,''", "ACCEPTED,accept", "REJECTED,reject", "STARTED,accept start",
			"FINISHED,accept start finish" })
	void aCancelUndoesTheCookingInEveryStatus(String status, String way) {
		long orderId = customer.orders();
		for (String step : way.isEmpty() ? List.<String>of() : List.of(way.split(" "))) {
			switch (step) {
				case "accept", "reject" ->
					api.put("/cookings/" + orderId + "/accept", "{\"accept\":%s}".formatted(step.equals("accept")));
				default -> api.put("/cookings/" + orderId + "/" + step);
			}
		}
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo(status);

		customer.publishCancelled(orderId);

		customer.awaitUndone(orderId, 1);
		HttpApi.Reply cooking = api.get("/cookings/" + orderId);
		assertThat(cooking.text("statusLabel")).isEqualTo("요리취소됨");
		assertThat(cooking.text("reason")).isEqualTo("너무 늦어요");
	}

	@Test
	void aRedeliveredCancelIsAnsweredOnce() {
		long orderId = customer.orders();
		String id = customer.publishCancelled(orderId);
		wire.redeliver(id, "OrderCancelled.v1", orderId, Customer.cancelled(orderId));

		customer.publishCancelled(orderId);

		customer.awaitUndone(orderId, 2);
		customer.awaitStatus(orderId, "CANCELLED");
	}

	@Test
	void aCancelOfAnUnknownOrderIsAnsweredAndLeavesATombstone() {
		long orderId = customer.newOrderId();
		customer.publishCancelled(orderId);
		customer.awaitUndone(orderId, 1);

		customer.publishPlaced(orderId);
		customer.publishCancelled(orderId);

		customer.awaitUndone(orderId, 2);
		HttpApi.Reply cooking = api.get("/cookings/" + orderId);
		assertThat(cooking.text("status")).isEqualTo("CANCELLED");
		assertThat(cooking.text("address")).isNull();
		assertThat(api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}").status()).isEqualTo(409);
	}
}
