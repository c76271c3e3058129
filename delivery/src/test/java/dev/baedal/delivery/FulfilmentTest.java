package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;

/** M11, M15: the staff hand a coffee over; a parcel leaves without a rider. */
class FulfilmentTest extends DeliveryTest {

	@Test
	void aCoffeeIsHandedOverByTheStaffAndHiddenFromRiders() {
		long orderId = brewed();
		assertThat(api.get("/deliveries/search/nearby?region=seoul&size=100").ids("deliveries", "orderId"))
			.doesNotContain(orderId);
		assertThat(counter()).contains(orderId);
		HttpApi.Reply picked = api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}");
		assertThat(picked.status()).isEqualTo(409);
		assertThat(picked.body().at("/allowed/0").asString()).isEqualTo("HANDOVER");

		HttpApi.Reply reply = handOver(orderId);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("statusLabel")).isEqualTo("배달완료됨");
		assertThat(counter()).doesNotContain(orderId);
		assertThat(handOver(orderId).status()).as("repeated").isEqualTo(200);
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1",
				"DeliveryConfirmed.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("riderId").asString()).isEqualTo("staff"));
	}

	@Test
	void aCoffeeWhoseOrderWasCancelledStaysAtTheCounter() {
		long orderId = brewed();
		order.respond(orderId, OrderStub::refuse);

		assertThat(handOver(orderId).status()).isEqualTo(409);

		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("READY");
		assertThat(others.published(orderId)).doesNotContain("DeliveryConfirmed.v1");
	}

	@Test
	void refusesAHandoverOfAKitchenOrder() {
		HttpApi.Reply reply = handOver(others.order("READY"));

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.body().at("/allowed/0").asString()).isEqualTo("PICK");
	}

	@Test
	void aParcelLeavesWhenTheStoreAccepts() {
		long orderId = shipped();

		await().untilAsserted(
				() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1", "Picked.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("riderId").asString()).isEqualTo("parcel"));
		assertThat(api.put("/deliveries/" + orderId + "/arrived").text("statusLabel")).isEqualTo("배달도착됨");
		assertThat(api.put("/deliveries/" + orderId + "/confirmdelivered").status()).isEqualTo(200);
	}

	@Test
	void aParcelIsOverdueAndClosedAfterDays() {
		long orderId = shipped();
		long arrived = shipped();
		api.put("/deliveries/" + arrived + "/arrived");
		up.passes(Duration.ofHours(4));
		workers.run(1);
		assertThat(api.overdue("arrive")).doesNotContain(orderId);
		assertThat(api.overdue("confirm")).doesNotContain(arrived);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("PICKED");
		assertThat(api.get("/deliveries/" + arrived).text("status")).isEqualTo("ARRIVED");

		up.passes(Duration.ofDays(7));
		assertThat(api.overdue("parcel")).contains(orderId, arrived);
		workers.run(3);

		others.awaitStatus(orderId, "CONFIRMED");
		others.awaitStatus(arrived, "CONFIRMED");
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsOnlyOnce("DeliveryConfirmed.v1"));
	}

	private List<Long> counter() {
		return api.get("/deliveries/search/counter?storeId=1&size=100").ids("deliveries", "orderId");
	}

	private long brewed() {
		long orderId = others.prepared("BREW_PICKUP");
		others.awaitStatus(orderId, "READY");
		return orderId;
	}

	private long shipped() {
		long orderId = others.prepared("SHIP_ON_PAYMENT");
		others.awaitStatus(orderId, "PICKED");
		return orderId;
	}

	private HttpApi.Reply handOver(long orderId) {
		return api.put("/deliveries/" + orderId + "/handover");
	}
}
