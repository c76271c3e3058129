package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M45: an order is anonymised long after its end, or when its customer requests it. The amounts stay. */
class RetentionTest extends OrderTest {

	private static final int REPLICAS = 3;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anonymisesAnOrderThatEndedLongAgo() {
		long orderId = api
			.post("/orders", """
					{"customerId":"retired","foodId":1,"qty":2,"address":"seoul gangnam 1"}""", "Idempotency-Key",
					"retired-1")
			.orderId();
		close(orderId);
		clock.advance(Duration.ofDays(89));
		workers.run(1);
		assertThat(api.get("/orders/" + orderId).text("customerId")).isEqualTo("retired");

		clock.advance(Duration.ofDays(2));
		workers.run(REPLICAS);

		assertAnonymised(orderId, "DELIVERED");
		assertThat(api.get("/orders/" + orderId).raw().body()).doesNotContain("retired").doesNotContain("seoul");
		assertThat(jdbc.sql("SELECT COUNT(*) FROM idempotency_key WHERE customer_id = 'retired'")
			.query(Long.class)
			.single()).isZero();
		await().until(() -> wire.types(orderId).contains("OrderAnonymised.v1"));
		assertThat(wire.types(orderId)).containsOnlyOnce("OrderAnonymised.v1");
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().propertyNames()).containsExactly("orderId"));
	}

	@Test
	void anUnsettledOrderKeepsItsCustomer() {
		long orderId = api.order("owed").orderId();
		api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"late\"}");

		clock.advance(Duration.ofDays(91));
		workers.run(REPLICAS);
		assertThat(api.get("/orders/" + orderId).text("customerId")).isEqualTo("owed");

		List.of("PayCancelled.v1", "CookCancelled.v1", "DeliveryCancelled.v1")
			.forEach(type -> wire.publish(type, orderId, "{\"orderId\":%d}".formatted(orderId)));
		await().until(() -> api.get("/orders/" + orderId).body().get("settled").asBoolean());
		clock.advance(Duration.ofDays(91));
		workers.run(REPLICAS);
		assertAnonymised(orderId, "CANCELLED");
		assertThat(api.get("/orders/" + orderId).text("reason")).isNull();
	}

	@Test
	void anErasureWaitsForTheLastOpenOrder() {
		long ended = api.order("leaver").orderId();
		close(ended);
		long open = api.order("leaver").orderId();

		Api.Reply noted = erase("leaver");
		clock.advance(Duration.ofSeconds(6));
		workers.run(REPLICAS);

		assertThat(noted.status()).isEqualTo(202);
		assertThat(noted.body().get("waitsFor").valueStream().map(JsonNode::asLong)).containsExactly(open);
		assertAnonymised(ended, "DELIVERED");
		assertThat(api.get("/orders/" + open).text("customerId")).isEqualTo("leaver");
		assertThat(erased("leaver")).isEmpty();
		assertThat(erase("leaver").body().get("erasureId")).isEqualTo(noted.body().get("erasureId"));
		clock.advance(Duration.ofSeconds(6));

		close(open);
		long later = api.order("leaver").orderId();
		workers.run(REPLICAS);

		assertAnonymised(open, "DELIVERED");
		assertThat(api.get("/orders/" + later).text("customerId")).isEqualTo("leaver");
		await().untilAsserted(() -> assertThat(erased("leaver"))
			.containsExactly("erasure:" + noted.body().get("erasureId").asLong()));
		assertThat(jdbc.sql("SELECT COUNT(*) FROM erasure WHERE customer_id = 'leaver'").query(Long.class).single())
			.isZero();
	}

	/** The latest request counts: it also covers the orders placed since the first one. */
	@Test
	void aRepeatedErasureRequestCoversTheOrdersPlacedSince() {
		long open = api.order("regular").orderId();
		Api.Reply first = erase("regular");
		clock.advance(Duration.ofSeconds(6));
		long since = api.order("regular").orderId();
		close(since);
		clock.advance(Duration.ofSeconds(1));

		Api.Reply again = erase("regular");
		workers.run(REPLICAS);
		clock.advance(Duration.ofSeconds(6));
		long later = api.order("regular").orderId();
		close(open);
		close(later);
		workers.run(REPLICAS);

		assertThat(again.body().get("erasureId")).isEqualTo(first.body().get("erasureId"));
		assertThat(again.text("requestedAt")).isGreaterThan(first.text("requestedAt"));
		assertAnonymised(open, "DELIVERED");
		assertAnonymised(since, "DELIVERED");
		assertThat(api.get("/orders/" + later).text("customerId")).isEqualTo("regular");
		await().untilAsserted(() -> assertThat(erased("regular")).hasSize(1));
	}

	/** A replica that has read the first request must not end the second. */
	@Test
	void aRepeatedErasureRequestIsNotEndedByTheFirst() {
		close(api.order("twice").orderId());
		erase("twice");
		clock.advance(Duration.ofSeconds(6));
		long since = api.order("twice").orderId();
		erase("twice");

		workers.run(REPLICAS);

		assertThat(jdbc.sql("SELECT COUNT(*) FROM erasure WHERE customer_id = 'twice'").query(Long.class).single())
			.isOne();
		clock.advance(Duration.ofSeconds(6));
		close(since);
		workers.run(REPLICAS);
		assertAnonymised(since, "DELIVERED");
	}

	@Test
	void anOperatorErasesACustomerWithoutANameInTheAuditTrail() {
		long orderId = api.order("by-letter").orderId();
		close(orderId);

		assertThat(api.put("/operator/personalData/by-letter/erase", "{}").fields()).contains("reason");
		Api.Reply noted = api.put("/operator/personalData/by-letter/erase", "{\"reason\":\"편지로 요청\"}");
		clock.advance(Duration.ofSeconds(6));
		workers.run(1);

		assertThat(noted.status()).isEqualTo(202);
		assertThat(noted.body().get("waitsFor").isEmpty()).isTrue();
		assertAnonymised(orderId, "DELIVERED");
		assertThat(api.get("/actuator/audit").body().valueStream())
			.anySatisfy(act -> assertThat(act.get("act").asString())
				.isEqualTo("EraseCustomer " + noted.body().get("erasureId").asLong()))
			.noneMatch(act -> act.toString().contains("by-letter"));
	}

	@Test
	void exportsAllOrdersOfACustomer() {
		long orderId = api.order("curious").orderId();
		payment.answers(PaymentStub::decline);
		api.order("curious");

		JsonNode orders = api.get("/personalData/curious").body().get("orders");

		assertThat(orders.size()).isEqualTo(2);
		assertThat(orders.get(0).get("orderId").asLong()).isEqualTo(orderId);
		assertThat(orders.get(0).get("address").asString()).isEqualTo("seoul gangnam 1");
		assertThat(orders.get(1).get("status").asString()).isEqualTo("PAYMENT_FAILED");
	}

	@Test
	void refusesTheIdOfAnAnonymisedCustomer() {
		for (Api.Reply refused : List.of(erase("%23" + 1), api.get("/personalData/%23" + 1))) {
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.fields()).containsExactly("customerId");
		}
	}

	private Api.Reply erase(String customerId) {
		return api.send("DELETE", "/personalData/" + customerId, null);
	}

	private void close(long orderId) {
		assertThat(api.post("/internal/orders/" + orderId + "/close", null).status()).isEqualTo(204);
	}

	private void assertAnonymised(long orderId, String status) {
		Api.Reply order = api.get("/orders/" + orderId);
		assertThat(order.text("customerId")).isEqualTo("#" + orderId);
		assertThat(order.text("address")).isEmpty();
		assertThat(order.text("region")).isEmpty();
		assertThat(order.text("anonymisedAt")).isNotNull();
		assertThat(order.text("status")).isEqualTo(status);
		assertThat(order.body().get("price").asLong()).isPositive();
	}

	/** The keys of the CustomerErased events about this customer. */
	private List<String> erased(String customerId) {
		return wire.published(Wire.ORDERS)
			.stream()
			.filter(event -> "CustomerErased.v1".equals(event.type())
					&& event.data().get("customerId").asString().equals(customerId))
			.map(Wire.PublishedEvent::key)
			.toList();
	}
}
