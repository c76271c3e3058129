package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator cancels an order and gives a reason. */
class OperatorTest extends OrderTest {

	@Test
	void cancelsAnOrderAndPublishesTheReason() {
		long orderId = api.order("forced").orderId();

		assertThat(cancel(orderId, "{\"reason\":\"가게에 불이 났습니다\"}").status()).isEqualTo(204);

		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("CANCELLED");
		await().untilAsserted(() -> assertThat(wire.types(orderId)).contains("OrderCancelled.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo("가게에 불이 났습니다"));
	}

	@Test
	void cannotCancelADeliveredOrder() {
		long orderId = api.order("delivered").orderId();
		api.post("/internal/orders/" + orderId + "/close", null);

		Api.Reply reply = cancel(orderId, "{\"reason\":\"no\"}");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("DELIVERED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"reason\":null}", "{\"reason\":\" \"}", "{\"reason\":\"a\\u0000b\"}",
			"{\"reason\":[]}" })
	void requiresAReason(String body) {
		long orderId = api.order("why").orderId();

		assertRefused(cancel(orderId, body), "reason", orderId);
	}

	@Test
	void limitsAReasonTo200Characters() {
		long orderId = api.order("why").orderId();

		assertRefused(cancel(orderId, "{\"reason\":\"%s\"}".formatted("a".repeat(201))), "reason", orderId);
	}

	@Test
	void requiresABody() {
		long orderId = api.order("why").orderId();

		assertRefused(cancel(orderId, null), "body", orderId);
	}

	@Test
	void anUnknownOrderIs404() {
		Api.Reply reply = cancel(999_999_999, "{\"reason\":\"no\"}");

		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.text("missing")).isEqualTo("order");
	}

	@Test
	void followsADeliveryThatIsReleasedFromItsRider() {
		long orderId = api.order("released").orderId();
		publish("Picked", orderId, "DELIVERING");

		publish("DeliveryReleased", orderId, "COOKED");
		publish("Picked", orderId, "DELIVERING");
	}

	private void publish(String event, long orderId, String status) {
		wire.publish(event + ".v1", orderId, "{\"orderId\":%d}".formatted(orderId));
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo(status));
	}

	private Api.Reply cancel(long orderId, String body) {
		return api.put("/operator/orders/" + orderId + "/cancel", body);
	}

	private void assertRefused(Api.Reply reply, String field, long orderId) {
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.fields()).contains(field);
		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("PLACED");
	}
}
