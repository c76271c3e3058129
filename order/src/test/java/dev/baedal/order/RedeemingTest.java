package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.baedal.messaging.test.HttpStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M13, M19: coupon reserves the coupon that an order redeems, and answers the end of an order if it has a part. */
class RedeemingTest extends OrderTest {

	private static final String RESERVED = "{\"decision\":\"RESERVED\",\"discount\":2000}";

	@Autowired
	JdbcClient jdbc;

	@Test
	void paysThePriceLessTheDiscount() {
		coupon.answers(RESERVED);

		Api.Reply reply = api.redeem("saver", OrderFixture.CHICKEN, 7);

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body().get("price").asLong()).isEqualTo(16_000);
		assertThat(reply.body().get("discount").asLong()).isEqualTo(2_000);
		assertThat(reply.body().get("couponId").asLong()).isEqualTo(7);
		assertThat(payment.requests("saver")).singleElement()
			.satisfies(request -> assertThat(request.get("amount").asLong()).isEqualTo(16_000));
		assertThat(coupon.requests(reply.orderId())).singleElement().satisfies(request -> {
			assertThat(request.path()).isEqualTo("/internal/coupons/reservations");
			assertThat(request.body().get("customerId").asString()).isEqualTo("saver");
			assertThat(request.body().get("storeId").asLong()).isEqualTo(1);
			assertThat(request.body().get("couponId").asLong()).isEqualTo(7);
			assertThat(request.body().get("amount").asLong()).isEqualTo(18_000);
		});
		JsonNode placed = await().until(() -> wire.published(reply.orderId()), events -> !events.isEmpty())
			.get(0)
			.data();
		assertThat(placed.get("price").asLong()).isEqualTo(16_000);
		assertThat(placed.get("discount").asLong()).isEqualTo(2_000);
		assertThat(placed.get("couponId").asLong()).isEqualTo(7);
	}

	@Test
	void reservesNothingWithoutACoupon() {
		Api.Reply reply = api.order("no-coupon");

		assertThat(reply.body().get("discount").asLong()).isZero();
		assertThat(reply.body().get("couponId").isNull()).isTrue();
		assertThat(coupon.requests(reply.orderId())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNKNOWN", "NOT_YOURS" })
	void anotherCustomersCouponIs404LikeAnUnknownOne(String reason) {
		coupon.answers(refused(reason));

		Api.Reply reply = api.redeem("thief-" + reason, OrderFixture.CHICKEN, 9);

		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.text("missing")).isEqualTo("coupon");
		assertThat(reply.text("detail")).isEqualTo("couponId: 그런 쿠폰이 없습니다. (9)");
		assertNothingOrdered("thief-" + reason);
	}

	@ParameterizedTest
	@CsvSource({ "USED,USED", "SOMETHING_NEW,NOT_USABLE" })
	void namesTheReasonOfARefusal(String reason, String current) {
		coupon.answers(refused(reason));

		Api.Reply reply = api.redeem("late-" + reason, OrderFixture.CHICKEN, 9);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.text("current")).isEqualTo(current);
		assertThat(reply.text("detail")).startsWith("couponId: 9: ").contains("쿠폰");
		assertThat(reply.body().get("allowed").valueStream().map(JsonNode::asString)).contains("ORDER_WITHOUT_COUPON");
		assertNothingOrdered("late-" + reason);
		assertThat(wire.types(lastOrderOf("late-" + reason))).as("nothing was reserved").isEmpty();
	}

	@Test
	void passesCouponsExplanationOnAlsoToADuplicate() {
		coupon.answers("""
				{"decision":"REFUSED","reason":"TOO_SMALL","discount":0,"detail":"쿠폰은 100원이 넘는 주문에 쓸 수 있습니다."}""");

		Api.Reply reply = api.redeem("small", OrderFixture.CHICKEN, 9);

		assertThat(reply.text("current")).isEqualTo("TOO_SMALL");
		assertThat(reply.text("detail")).isEqualTo("couponId: 9: 쿠폰은 100원이 넘는 주문에 쓸 수 있습니다.");
		assertThat(reply.body().get("allowed").valueStream().map(JsonNode::asString)).contains("ORDER_MORE");
		assertThat(jdbc.sql("SELECT reason FROM orders WHERE order_id = ?")
			.param(lastOrderOf("small"))
			.query(String.class)
			.single()).as("the text for a duplicate").startsWith("TOO_SMALL: 쿠폰은");
		assertNothingOrdered("small");
	}

	/** The expected total is the amount to charge, after the discount. */
	@Test
	void releasesTheCouponWhenTheTotalDiffersFromTheShownOne() {
		coupon.answers(RESERVED);

		Api.Reply refused = expecting("shown", 18_000);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("current")).isEqualTo("PRICE_CHANGED");
		assertThat(refused.body().get("price").asLong()).isEqualTo(16_000);
		assertThat(refused.body().get("discount").asLong()).isEqualTo(2_000);
		assertNothingOrdered("shown");
		assertAbandoned("shown");
		assertThat(expecting("shown", 16_000).status()).as("the same key, at the new price").isEqualTo(201);
		assertThat(payment.requests("shown")).singleElement()
			.satisfies(request -> assertThat(request.get("amount").asLong()).isEqualTo(16_000));
	}

	private Api.Reply expecting(String customerId, long total) {
		return api.post("/orders", """
				{"customerId":"%s","foodId":1,"qty":1,"address":"seoul","couponId":7,"expectedTotal":%d}"""
			.formatted(customerId, total), "Idempotency-Key", "expecting");
	}

	@Test
	void failsClosedWhileCouponIsDownAndPlacesOtherOrders() {
		coupon.stop();
		try {
			// the first request may still use a connection that was closed when coupon stopped
			assertUnavailable(api.redeem("coupon-away", OrderFixture.CHICKEN, 7));
			assertUnavailable(api.redeem("coupon-away", OrderFixture.CHICKEN, 7));
			assertThat(api.order("meanwhile").status()).isEqualTo(201);
		}
		finally {
			coupon.start();
		}
		assertNothingOrdered("coupon-away");
		assertThat(wire.types(lastOrderOf("coupon-away"))).isEmpty();
	}

	@Test
	void releasesAReservationThatASlowCouponMayHaveMade() {
		CountDownLatch release = new CountDownLatch(1);
		coupon.answers((exchange, request) -> {
			UnpaidTest.awaitLatch(release);
			HttpStub.reply(exchange, 200, RESERVED);
		});

		assertUnavailable(api.redeem("slow-coupon", OrderFixture.CHICKEN, 7));
		release.countDown();

		assertNothingOrdered("slow-coupon");
		assertAbandoned("slow-coupon");
	}

	@Test
	void releasesAReservationWithAnImpossibleDiscount() {
		coupon.answers("{\"decision\":\"RESERVED\",\"discount\":18000}");

		assertUnavailable(api.redeem("odd", OrderFixture.CHICKEN, 7));

		assertNothingOrdered("odd");
		assertAbandoned("odd");
	}

	@Test
	void aDeclinedPaymentReleasesTheCoupon() {
		coupon.answers(RESERVED);
		payment.answers(PaymentStub::decline);

		assertThat(api.redeem("poor-saver", OrderFixture.CHICKEN, 7).status()).isEqualTo(402);

		assertAbandoned("poor-saver");
	}

	@Test
	void anUnavailablePaymentReleasesTheCoupon() {
		coupon.answers(RESERVED);
		payment.stop();
		try {
			assertThat(api.redeem("late-saver", OrderFixture.CHICKEN, 7).status()).isEqualTo(503);
		}
		finally {
			payment.start();
		}
		assertAbandoned("late-saver");
	}

	@Test
	void theSameKeyWithAnotherCouponIs422() {
		coupon.answers(RESERVED);
		assertThat(withKey("7").status()).isEqualTo(201);

		assertThat(withKey("8").status()).isEqualTo(422);
		assertThat(withKey("null").status()).isEqualTo(422);
		assertThat(withKey("7").status()).isEqualTo(201);
	}

	@Test
	void waitsForCouponsAnswerWhenACouponWasRedeemed() {
		coupon.answers(RESERVED);
		long orderId = api.redeem("returns", OrderFixture.CHICKEN, 7).orderId();

		assertSettlesWithCoupon(orderId, 16_000);
	}

	@Test
	void waitsForCouponsAnswerWhenDeliveriesAreGated() {
		long orderId = api.order("gated", OrderFixture.GATED).orderId();

		assertSettlesWithCoupon(orderId, 3_000_000);
	}

	@Test
	void waitsForCouponsAnswerToARejectionToo() {
		long orderId = api.order("gated", OrderFixture.GATED).orderId();
		wire.publish("OrderRejected.v1", orderId,
				"{\"orderId\":%d,\"reason\":\"OUT_OF_STOCK: 품절\"}".formatted(orderId));
		publish("PayCancelled", orderId);
		publish("DeliveryCancelled", orderId);
		await().untilAsserted(() -> assertThat(outstanding(orderId)).containsExactly("COUPON"));

		publish("CouponRevoked", orderId);

		await().until(() -> api.get("/orders/" + orderId).body().get("settled").asBoolean());
	}

	private void assertSettlesWithCoupon(long orderId, long price) {
		Api.Reply reply = api.put("/orders/" + orderId + "/cancel", null);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(outstanding(orderId)).containsExactlyInAnyOrder("PAYMENT", "STORE", "DELIVERY", "COUPON");
		List.of("PayCancelled", "CookCancelled", "DeliveryCancelled").forEach(event -> publish(event, orderId));
		await().untilAsserted(() -> assertThat(outstanding(orderId)).containsExactly("COUPON"));
		assertThat(api.get("/orders/" + orderId).body().get("settled").asBoolean()).isFalse();

		publish("CouponRevoked", orderId);

		await().until(() -> api.get("/orders/" + orderId).body().get("settled").asBoolean());
		assertThat(wire.published(orderId)).filteredOn(event -> event.type().equals("OrderCancelled.v1"))
			.singleElement()
			.satisfies(event -> assertThat(event.data().get("price").asLong()).isEqualTo(price));
	}

	private List<String> outstanding(long orderId) {
		return api.get("/orders/" + orderId).body().get("outstanding").valueStream().map(JsonNode::asString).toList();
	}

	private Api.Reply withKey(String couponId) {
		return api.post("/orders", """
				{"customerId":"key-saver","foodId":1,"qty":1,"address":"seoul","couponId":%s}""".formatted(couponId),
				"Idempotency-Key", "coupon-key");
	}

	private static String refused(String reason) {
		return "{\"decision\":\"REFUSED\",\"reason\":\"%s\",\"discount\":null}".formatted(reason);
	}

	private void assertUnavailable(Api.Reply reply) {
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.header("Retry-After")).isEqualTo("5");
		assertThat(reply.text("detail")).contains("쿠폰 없이 주문");
	}

	private void assertNothingOrdered(String customerId) {
		assertThat(payment.requests(customerId)).isEmpty();
		assertThat(
				api.get("/orders/search/byCustomer?customerId=" + customerId).body().at("/page/totalElements").asInt())
			.isZero();
	}

	private void assertAbandoned(String customerId) {
		await()
			.untilAsserted(() -> assertThat(wire.types(lastOrderOf(customerId))).containsExactly("OrderAbandoned.v1"));
	}

	private long lastOrderOf(String customerId) {
		return jdbc.sql("SELECT MAX(order_id) FROM orders WHERE customer_id = ?")
			.param(customerId)
			.query(Long.class)
			.single();
	}

	private void publish(String event, long orderId) {
		wire.publish(event + ".v1", orderId, "{\"orderId\":%d}".formatted(orderId));
	}
}
