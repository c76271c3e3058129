package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M06, M07, M14: what order and store do to a delivery, once, however often it is told. */
class OrdersHeardTest extends DeliveryTest {

	@Test
	void knowsAnOrderInAdvance() {
		long orderId = others.order("WAITING", "Seoul");

		HttpApi.Reply delivery = api.get("/deliveries/" + orderId);

		assertThat(delivery.text("statusLabel")).isEqualTo("주문됨");
		assertThat(delivery.text("customerId")).isEqualTo("khl");
		assertThat(delivery.text("region")).isEqualTo("seoul");
		assertThat(delivery.text("address")).isEqualTo("seoul gangnam 1");
		assertThat(others.said(orderId)).isEmpty();
	}

	/** M45: also while order's answer is on its way, after which it is said that it was delivered, and not to whom. */
	@Test
	void forgetsToWhomItWasDeliveredAndByWhom() {
		long orderId = others.order("CONFIRMED");
		assertThat(api.get("/personalData/khl").body().get("deliveries").valueStream())
			.anyMatch(delivery -> delivery.get("orderId").asLong() == orderId
					&& delivery.get("address").asString().contains("gangnam"));

		others.say("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId));

		await().untilAsserted(
				() -> assertThat(api.get("/deliveries/" + orderId).text("customerId")).isEqualTo("#" + orderId));
		assertThat(api.get("/deliveries/" + orderId).raw().body()).doesNotContain("khl")
			.doesNotContain("seoul")
			.doesNotContain("rider-7")
			.contains("CONFIRMED");
	}

	@Test
	void notesThatTheStoreTookIt() {
		long orderId = others.order("WAITING");

		others.say("OrderAccepted.v1", orderId);

		await().until(() -> api.get("/deliveries/" + orderId).body().get("accepted").asBoolean());
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("WAITING");
	}

	@Test
	void offersWhatIsCooked() {
		long orderId = others.order("READY");

		assertThat(api.get("/deliveries/" + orderId).text("statusLabel")).isEqualTo("요리완료됨");
		await().untilAsserted(() -> assertThat(others.said(orderId)).containsExactly("DeliveryReady.v1"));
		assertThat(wire.heard(orderId)).last()
			.satisfies(said -> assertThat(said.data().get("region").asString()).isEqualTo("seoul"));
	}

	@Test
	void repeatedEventsChangeNothing() {
		long orderId = others.newOrderId();
		String placed = others.say("OrderPlaced.v1", orderId);
		String accepted = others.say("OrderAccepted.v1", orderId);
		String cooked = others.say("CookFinished.v1", orderId);
		others.awaitStatus(orderId, "READY");
		api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}");

		others.sayAgain(placed, "OrderPlaced.v1", orderId);
		others.sayAgain(accepted, "OrderAccepted.v1", orderId);
		others.sayAgain(cooked, "CookFinished.v1", orderId);
		others.say("OrderPlaced.v1", orderId);
		others.say("OrderAccepted.v1", orderId);
		others.say("CookFinished.v1", orderId);
		String cancelled = others.say("OrderCancelled.v1", orderId);
		others.awaitStatus(orderId, "CANCELLED");
		others.sayAgain(cancelled, "OrderCancelled.v1", orderId);
		others.say("OrderCancelled.v1", orderId);

		others.awaitUndone(orderId, 2);
		assertThat(others.said(orderId)).containsExactly("DeliveryReady.v1", "Picked.v1", "DeliveryCancelled.v1",
				"DeliveryCancelled.v1");
		assertThat(api.get("/deliveries/" + orderId).text("riderId")).isEqualTo("rider-7");
	}

	@ParameterizedTest
	@CsvSource({ "OrderCancelled.v1,WAITING", "OrderCancelled.v1,READY", "OrderCancelled.v1,PICKED",
			"OrderCancelled.v1,ARRIVED", "OrderRejected.v1,WAITING" })
	void undoesTheDeliveryWhereverItStandsAndAnswers(String type, String status) {
		long orderId = others.order(status);

		others.say(type, orderId);

		others.awaitUndone(orderId, 1);
		assertThat(api.get("/deliveries/" + orderId).text("statusLabel")).isEqualTo("배달취소됨");
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderRejected.v1" })
	void anUnknownOrderIsAnsweredAndRemembered(String type) {
		long orderId = others.newOrderId();
		others.say(type, orderId);
		others.awaitUndone(orderId, 1);

		others.say("OrderPlaced.v1", orderId);
		others.say("OrderAccepted.v1", orderId);
		others.say("CookFinished.v1", orderId);
		others.say("OrderCancelled.v1", orderId);

		others.awaitUndone(orderId, 2);
		assertThat(others.said(orderId)).containsOnly("DeliveryCancelled.v1");
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("CANCELLED");
	}

	@Test
	void aCancelOfWhatIsConfirmedCannotBeAndIsParked() {
		long orderId = others.order("CONFIRMED");

		others.say("OrderCancelled.v1", orderId);

		await().untilAsserted(() -> assertThat(parked(orderId)).isTrue());
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("CONFIRMED");
		assertThat(others.said(orderId)).doesNotContain("DeliveryCancelled.v1");
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
