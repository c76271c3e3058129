package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M06, M07, M14: delivery applies each event of order and store once; redeliveries change nothing. */
class OrderEventsTest extends DeliveryTest {

	@Test
	void knowsAnOrderInAdvance() {
		long orderId = others.order("WAITING", "Seoul");

		HttpApi.Reply delivery = api.get("/deliveries/" + orderId);

		assertThat(delivery.text("statusLabel")).isEqualTo("주문됨");
		assertThat(delivery.text("customerId")).isEqualTo("khl");
		assertThat(delivery.text("region")).isEqualTo("seoul");
		assertThat(delivery.text("address")).isEqualTo("seoul gangnam 1");
		assertThat(others.published(orderId)).isEmpty();
	}

	/** M45: the delivery keeps its status and loses customer, address and rider. */
	@Test
	void anonymisesADelivery() {
		long orderId = others.order("CONFIRMED");
		assertThat(api.get("/personalData/khl").body().get("deliveries").valueStream())
			.anyMatch(delivery -> delivery.get("orderId").asLong() == orderId
					&& delivery.get("address").asString().contains("gangnam"));

		others.publish("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId));

		await().untilAsserted(
				() -> assertThat(api.get("/deliveries/" + orderId).text("customerId")).isEqualTo("#" + orderId));
		assertThat(api.get("/deliveries/" + orderId).raw().body()).doesNotContain("khl")
			.doesNotContain("seoul")
			.doesNotContain("rider-7")
			.contains("CONFIRMED");
	}

	@Test
	void keepsTheNoteForTheRiderUntilTheOrderIsAnonymised() {
		long orderId = others.newOrderId();
		others.publish("OrderPlaced.v1", orderId, OtherServices.placedWithNotes(orderId));
		others.awaitStatus(orderId, "WAITING");
		assertThat(api.get("/deliveries/" + orderId).text("riderNote")).isEqualTo("문 앞에");
		assertThat(api.get("/deliveries/" + orderId).raw().body()).doesNotContain("덜 맵게");
		assertThat(api.get("/personalData/khl").raw().body()).contains("문 앞에");

		others.publish("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId));

		await().untilAsserted(
				() -> assertThat(api.get("/deliveries/" + orderId).text("customerId")).isEqualTo("#" + orderId));
		assertThat(api.get("/deliveries/" + orderId).body().get("riderNote").isNull()).isTrue();
		assertThat(api.get("/deliveries/" + others.order("WAITING")).body().get("riderNote").isNull()).isTrue();
	}

	@Test
	void recordsThatTheStoreAccepted() {
		long orderId = others.order("WAITING");

		others.publish("OrderAccepted.v1", orderId);

		await().until(() -> api.get("/deliveries/" + orderId).body().get("accepted").asBoolean());
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("WAITING");
	}

	/** Of two promises the later time is the newer one. */
	@Test
	void showsWhenAnOrderIsPromisedAndMovesNoDelivery() {
		long orderId = others.order("WAITING");
		promise("OrderAccepted.v1", orderId, "2025-11-30T12:30:00Z");
		promise("CookDelayed.v1", orderId, "2025-11-30T12:40:00Z");
		promise("CookDelayed.v1", orderId, "2025-11-30T12:35:00Z");
		others.publish("OrderAccepted.v1", orderId);
		others.publish("CookFinished.v1", orderId);

		others.awaitStatus(orderId, "READY");
		assertThat(api.get("/deliveries/" + orderId).text("promisedAt")).isEqualTo("2025-11-30T12:40:00Z");
		assertThat(api.get("/deliveries/search/nearby?region=seoul&size=100&sort=orderId,desc")
			.body()
			.at("/_embedded/deliveries")
			.valueStream()).filteredOn(delivery -> delivery.get("orderId").asLong() == orderId)
			.singleElement()
			.satisfies(delivery -> assertThat(delivery.get("promisedAt").asString()).isEqualTo("2025-11-30T12:40:00Z"));
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1"));
	}

	@Test
	void showsNoTimeWithoutAPromise() {
		assertThat(api.get("/deliveries/" + others.order("READY")).body().get("promisedAt").isNull()).isTrue();
	}

	private void promise(String type, long orderId, String at) {
		others.publish(type, orderId,
				"{\"orderId\":%d,\"customerId\":\"khl\",\"storeId\":1,\"promisedAt\":\"%s\",\"reason\":null}"
					.formatted(orderId, at));
	}

	@Test
	void offersACookedOrder() {
		long orderId = others.order("READY");

		assertThat(api.get("/deliveries/" + orderId).text("statusLabel")).isEqualTo("요리완료됨");
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("region").asString()).isEqualTo("seoul"));
	}

	@Test
	void repeatedEventsChangeNothing() {
		long orderId = others.newOrderId();
		String placed = others.publish("OrderPlaced.v1", orderId);
		String accepted = others.publish("OrderAccepted.v1", orderId);
		String cooked = others.publish("CookFinished.v1", orderId);
		others.awaitStatus(orderId, "READY");
		api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}");

		others.redeliver(placed, "OrderPlaced.v1", orderId);
		others.redeliver(accepted, "OrderAccepted.v1", orderId);
		others.redeliver(cooked, "CookFinished.v1", orderId);
		others.publish("OrderPlaced.v1", orderId);
		others.publish("OrderAccepted.v1", orderId);
		others.publish("CookFinished.v1", orderId);
		String cancelled = others.publish("OrderCancelled.v1", orderId);
		others.awaitStatus(orderId, "CANCELLED");
		others.redeliver(cancelled, "OrderCancelled.v1", orderId);
		others.publish("OrderCancelled.v1", orderId);

		others.awaitUndone(orderId, 2);
		assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1", "Picked.v1", "DeliveryCancelled.v1",
				"DeliveryCancelled.v1");
		assertThat(api.get("/deliveries/" + orderId).text("riderId")).isEqualTo("rider-7");
	}

	@ParameterizedTest
	@CsvSource({ "OrderCancelled.v1,WAITING", "OrderCancelled.v1,READY", "OrderCancelled.v1,PICKED",
			"OrderCancelled.v1,ARRIVED", "OrderRejected.v1,WAITING" })
	void cancelsTheDeliveryInEveryStatusAndAnswers(String type, String status) {
		long orderId = others.order(status);

		others.publish(type, orderId);

		others.awaitUndone(orderId, 1);
		assertThat(api.get("/deliveries/" + orderId).text("statusLabel")).isEqualTo("배달취소됨");
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderRejected.v1" })
	void anUnknownOrderIsAnsweredAndLeavesATombstone(String type) {
		long orderId = others.newOrderId();
		others.publish(type, orderId);
		others.awaitUndone(orderId, 1);

		others.publish("OrderPlaced.v1", orderId);
		others.publish("OrderAccepted.v1", orderId);
		others.publish("CookFinished.v1", orderId);
		others.publish("OrderCancelled.v1", orderId);

		others.awaitUndone(orderId, 2);
		assertThat(others.published(orderId)).containsOnly("DeliveryCancelled.v1");
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("CANCELLED");
	}

	@Test
	void aCancelOfAConfirmedDeliveryIsParked() {
		long orderId = others.order("CONFIRMED");

		others.publish("OrderCancelled.v1", orderId);

		await().untilAsserted(() -> assertThat(parked(orderId)).isTrue());
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("CONFIRMED");
		assertThat(others.published(orderId)).doesNotContain("DeliveryCancelled.v1");
	}

	private boolean parked(long orderId) {
		return api.get("/actuator/parked")
			.body()
			.get("events")
			.valueStream()
			.anyMatch(event -> event.get("key").asString().equals(Long.toString(orderId))
					&& event.get("cause").asString().contains("CONFIRMED"));
	}
}
