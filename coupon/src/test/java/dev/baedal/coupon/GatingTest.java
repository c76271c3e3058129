package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M19: issues an order's coupon before its delivery starts, and revokes it before the delivery is cancelled. */
@CouponTest
class GatingTest {

	private static final long STORE = 1;

	@Autowired
	HttpApi api;
	@Autowired
	CouponFixture.OrderScenario events;
	@Autowired
	Wire wire;

	final String customer = CouponFixture.newCustomerId();

	@Test
	void issuesTheCouponThatADeliveryWaitsFor() {
		long orderId = placed();

		HttpApi.Reply reply = gate(orderId);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("decision")).isEqualTo("ISSUED");
		JsonNode coupon = coupon(reply.body().get("couponId").asLong());
		assertThat(coupon.get("customerId").asString()).isEqualTo(customer);
		assertThat(coupon.get("kind").asString()).isEqualTo("ORDER_GATE");
		assertThat(coupon.get("code")).isEqualTo(reply.body().get("code"));
		assertThat(coupon.get("discount").asLong()).isEqualTo(2_000);
		assertThat(coupon.get("redeemable").asBoolean()).isFalse();
		assertThat(Instant.parse(coupon.get("validUntil").asString())).isAfter(Instant.now());
		await().untilAsserted(() -> assertThat(wire.types(orderId)).endsWith("CouponIssued.v1"));
	}

	@Test
	void issuesOneCouponForConcurrentRequests() throws Exception {
		long orderId = events.newOrderId();

		List<HttpApi.Reply> replies = Concurrently.call(6, () -> gate(orderId));

		assertThat(replies).extracting(HttpApi.Reply::status).containsOnly(200);
		assertThat(replies).extracting(reply -> reply.body().get("couponId").asLong())
			.containsOnly(gate(orderId).body().get("couponId").asLong());
		assertThat(countOf(orderId)).isEqualTo(1);
		assertThat(wire.types(orderId).stream().filter("CouponIssued.v1"::equals)).hasSizeLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderRejected.v1" })
	void revokesTheIssuedCouponAndAnswersOnce(String end) {
		long orderId = placed();
		long couponId = gate(orderId).body().get("couponId").asLong();

		events.ended(end, orderId, customer, "COUPON");
		events.ended("OrderCancelled.v1", orderId, customer, "COUPON");

		assertThat(coupon(couponId).get("statusLabel").asString()).isEqualTo("쿠폰취소됨");
		awaitAnswers(orderId, 1);
		assertThat(answers(orderId)).allSatisfy(event -> {
			assertThat(event.get("revokedCouponId").asLong()).isEqualTo(couponId);
			assertThat(event.get("returnedCouponId").isNull()).isTrue();
		});
	}

	@Test
	void repeatsTheAnswerWhenOrderRequestsIt() {
		long orderId = placed();
		long couponId = gate(orderId).body().get("couponId").asLong();
		events.ended("OrderCancelled.v1", orderId, customer, "DELIVERY", "COUPON");

		events.ended("SettlementAsked.v1", orderId, customer, "DELIVERY");
		events.ended("SettlementAsked.v1", orderId, customer, "COUPON");

		awaitAnswers(orderId, 2);
		assertThat(answers(orderId)).extracting(event -> event.get("revokedCouponId").asLong())
			.containsExactly(couponId, couponId);
	}

	@ParameterizedTest
	@CsvSource({ "OrderCancelled.v1, true", "OrderRejected.v1, true", "OrderCancelled.v1, false",
			"OrderRejected.v1, false" })
	void refusesACouponAfterTheEndOfTheOrder(String end, boolean known) {
		long orderId = known ? placed() : events.newOrderId();
		events.ended(end, orderId, customer, "COUPON");

		HttpApi.Reply late = gate(orderId);

		assertThat(late.text("decision")).isEqualTo("REFUSED");
		assertThat(late.text("reason")).isEqualTo("ORDER_ENDED");
		assertThat(late.body().get("couponId").isNull()).isTrue();
		assertThat(countOf(orderId)).isZero();
	}

	@Test
	void answersTheEndOfAGatedOrderWithoutACoupon() {
		long orderId = placed();

		events.ended("OrderRejected.v1", orderId, customer);

		awaitAnswers(orderId, 1);
		assertThat(answers(orderId).get(0).get("revokedCouponId").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderRejected.v1" })
	void publishesNothingForOrdersWithoutAGate(String end) {
		long orderId = events.placed(customer, STORE, "NONE", null);

		events.ended(end, orderId, customer, "PAYMENT", "DELIVERY");

		assertThat(answers(orderId)).isEmpty();
	}

	@Test
	void aDeliveryMakesItsGateCouponRedeemable() {
		long orderId = placed();
		long couponId = gate(orderId).body().get("couponId").asLong();

		events.confirmed(orderId, customer, STORE, Instant.now());

		assertThat(coupon(couponId).get("redeemable").asBoolean()).isTrue();
		assertThat(coupon(couponId).get("status").asString()).isEqualTo("ISSUED");
		assertThat(gate(orderId).text("decision")).as("late").isEqualTo("REFUSED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"customerId":"khl","storeId":1}               | orderId
			{"orderId":0,"customerId":"khl","storeId":1}   | orderId
			{"orderId":1,"customerId":" ","storeId":1}     | customerId
			{"orderId":1,"customerId":"khl"}               | storeId
			{"orderId":"x","customerId":"khl","storeId":1} | orderId
			""")
	void refusesAnInvalidRequestAndNamesTheField(String body, String field) {
		HttpApi.Reply reply = api.post("/internal/coupons/gates", body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
	}

	private long placed() {
		return events.placed(customer, STORE, "PER_ORDER_GATE", null);
	}

	private HttpApi.Reply gate(long orderId) {
		return api.post("/internal/coupons/gates", """
				{"orderId":%d,"customerId":"%s","storeId":%d}""".formatted(orderId, customer, STORE));
	}

	private JsonNode coupon(long couponId) {
		return api.get("/coupons/" + couponId).body();
	}

	private long countOf(long orderId) {
		return api.get("/coupons/search/byOrder?orderId=" + orderId).body().at("/page/totalElements").asLong();
	}

	private void awaitAnswers(long orderId, int times) {
		await().untilAsserted(() -> assertThat(answers(orderId)).hasSize(times));
	}

	private List<JsonNode> answers(long orderId) {
		return wire.published(orderId)
			.stream()
			.filter(event -> event.type().equals("CouponRevoked.v1"))
			.map(Wire.PublishedEvent::data)
			.filter(Objects::nonNull)
			.toList();
	}
}
