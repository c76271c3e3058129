package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator releases a delivery from its rider, with a reason. */
class OperatorTest extends DeliveryTest {

	@ParameterizedTest
	@ValueSource(strings = { "PICKED", "ARRIVED" })
	void releasesADeliveryForAnotherRider(String status) {
		long orderId = others.order(status);

		assertThat(release(orderId, "{\"reason\":\"연락 두절\"}").status()).isEqualTo(204);

		assertThat(release(orderId, "{\"reason\":\"다시\"}").status()).as("repeated").isEqualTo(204);

		HttpApi.Reply delivery = api.get("/deliveries/" + orderId);
		assertThat(delivery.text("status")).isEqualTo("READY");
		assertThat(delivery.text("riderId")).isNull();
		assertThat(api.put("/deliveries/" + orderId + "/arrived").status()).isEqualTo(409);
		assertThat(api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-8\"}").status()).isEqualTo(200);
		await().untilAsserted(() -> assertThat(others.published(orderId)).endsWith("DeliveryReleased.v1", "Picked.v1"));
		assertThat(wire.published(orderId)).filteredOn(event -> event.type().equals("DeliveryReleased.v1"))
			.singleElement()
			.satisfies(event -> assertThat(event.data().get("riderId").asString()).isEqualTo("rider-7"))
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo("연락 두절"));
	}

	@Test
	void refusesAReleaseInConfirming() {
		long orderId = others.order("ARRIVED");
		order.respond(orderId, OrderStub::unavailable);
		api.put("/deliveries/" + orderId + "/confirmdelivered");

		HttpApi.Reply reply = release(orderId, "{\"reason\":\"no\"}");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("CONFIRMING");
		order.respond(orderId, OrderStub::grant);
	}

	@Test
	void releaseIsNotAmongTheAllowedCommandsOfARider() {
		long orderId = others.order("PICKED");

		HttpApi.Reply reply = api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-8\"}");

		assertThat(reply.body().get("allowed").valueStream().map(name -> name.asString())).containsExactly("ARRIVE",
				"GIVE_BACK", "FAIL", "CONFIRM");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"reason\":\"\"}" })
	void requiresAReason(String body) {
		long orderId = others.order("PICKED");

		HttpApi.Reply reply = release(orderId, body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly("reason");
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("PICKED");
	}

	private HttpApi.Reply release(long orderId, String body) {
		return api.put("/operator/deliveries/" + orderId + "/release", body);
	}
}
