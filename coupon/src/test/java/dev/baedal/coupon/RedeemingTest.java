package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An order redeems a coupon of its customer once, and returns it when the order ends before its delivery. */
@CouponTest
class RedeemingTest {

	private static final long STORE = 1;

	@Autowired
	HttpApi api;
	@Autowired
	CouponFixture.OrderScenario events;
	@Autowired
	Wire wire;
	@Autowired
	JdbcClient jdbc;

	String member;
	long couponId;

	@BeforeEach
	void earn() {
		member = CouponFixture.member(api);
		couponId = events.earned(member, STORE);
	}

	@Test
	void aRepeatedReservationGetsTheSameResponse() {
		long orderId = events.newOrderId();

		HttpApi.Reply reply = reserve(orderId);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("decision")).isEqualTo("RESERVED");
		assertThat(reply.body().get("discount").asLong()).isEqualTo(2_000);
		assertThat(reply.text("reason")).isNull();
		assertThat(reserve(orderId).body()).isEqualTo(reply.body());
		assertThat(coupon().get("statusLabel").asString()).isEqualTo("쿠폰예약됨");
		assertThat(coupon().get("redeemedBy").asLong()).isEqualTo(orderId);
	}

	@Test
	void exactlyOneOfConcurrentOrdersGetsTheCoupon() throws Exception {
		List<Callable<HttpApi.Reply>> calls = LongStream.range(0, 6)
			.mapToObj(i -> reservation(events.newOrderId()))
			.toList();

		List<HttpApi.Reply> replies = Concurrently.call(calls);

		assertThat(replies).extracting(HttpApi.Reply::status).containsOnly(200);
		assertThat(replies).extracting(reply -> reply.text("decision")).containsOnlyOnce("RESERVED");
		assertThat(replies).filteredOn(reply -> reply.text("decision").equals("REFUSED"))
			.extracting(reply -> reply.text("reason"))
			.containsOnly("RESERVED");
	}

	@Test
	void reservesOneCouponPerOrder() {
		long orderId = events.newOrderId();
		long second = events.earned(member, STORE);
		reserve(orderId);

		assertThat(reserve(orderId, member, STORE, second).text("reason")).isEqualTo("RESERVED");
		assertThat(coupon(second).get("status").asString()).isEqualTo("ISSUED");
	}

	@Test
	void refusesUnknownForeignAndOtherStoresCoupons() {
		assertThat(reserve(events.newOrderId(), member, STORE, 987_654_321).text("reason")).isEqualTo("UNKNOWN");
		assertThat(reserve(events.newOrderId(), "somebody", STORE, couponId).text("reason")).isEqualTo("NOT_YOURS");
		assertThat(reserve(events.newOrderId(), member, 2, couponId)).satisfies(refused -> {
			assertThat(refused.text("reason")).isEqualTo("OTHER_STORE");
			assertThat(refused.text("detail")).startsWith(STORE + "번 가게의 쿠폰입니다");
		});
		assertThat(coupon().get("status").asString()).isEqualTo("ISSUED");
	}

	@ParameterizedTest
	@CsvSource({ "en, This coupon is of store", "ko, 번 가게의 쿠폰입니다", "fr, This coupon is of store" })
	void explainsARefusalInTheRequestedLanguage(String language, String detail) {
		HttpApi.Reply refused = api.post("/internal/coupons/reservations", """
				{"orderId":%d,"customerId":"%s","storeId":2,"couponId":%d,"amount":18000}"""
			.formatted(events.newOrderId(), member, couponId), "Accept-Language", language);

		assertThat(refused.text("reason")).isEqualTo("OTHER_STORE");
		assertThat(refused.text("detail")).contains(detail, Long.toString(STORE));
	}

	@Test
	void refusesAGateCouponBeforeItsDelivery() {
		long orderId = events.placed(member, STORE, "PER_ORDER_GATE", null);
		long gateCoupon = api.post("/internal/coupons/gates", """
				{"orderId":%d,"customerId":"%s","storeId":%d}""".formatted(orderId, member, STORE))
			.body()
			.get("couponId")
			.asLong();

		assertThat(reserve(events.newOrderId(), member, STORE, gateCoupon).text("reason")).isEqualTo("NOT_YET");

		events.confirmed(orderId, member, STORE, Instant.now());
		assertThat(reserve(events.newOrderId(), member, STORE, gateCoupon).text("decision")).isEqualTo("RESERVED");
	}

	@Test
	void refusesAnExpiredCoupon() {
		jdbc.sql("UPDATE coupon SET valid_until = ? WHERE coupon_id = ?")
			.params(Timestamp.from(Instant.now().minus(Duration.ofDays(2))), couponId)
			.update();

		assertThat(reserve(events.newOrderId()).text("reason")).isEqualTo("EXPIRED");
		assertThat(coupon().get("statusLabel").asString()).isEqualTo("쿠폰만료됨");
	}

	@Test
	void aDeliveryUsesTheCoupon() {
		long orderId = events.placed(member, STORE, "NONE", null);
		reserve(orderId);

		events.confirmed(orderId, member, STORE, Instant.now());
		events.confirmed(orderId, member, STORE, Instant.now());

		assertThat(coupon().get("statusLabel").asString()).isEqualTo("쿠폰사용됨");
		assertThat(reserve(events.newOrderId()).text("reason")).isEqualTo("USED");
	}

	@ParameterizedTest
	@CsvSource({ "OrderCancelled.v1, 1", "OrderRejected.v1, 1", "OrderAbandoned.v1, 0" })
	void anEarlyEndReturnsTheCoupon(String end, int answers) {
		long orderId = events.newOrderId();
		reserve(orderId);

		events.ended(end, orderId, member, "PAYMENT", "COUPON");

		assertThat(coupon().get("status").asString()).isEqualTo("ISSUED");
		assertThat(coupon().get("redeemedBy").isNull()).isTrue();
		assertThat(reserve(orderId).text("reason")).as("a late request").isEqualTo("ORDER_ENDED");
		assertThat(reserve(events.newOrderId()).text("decision")).as("for the next order").isEqualTo("RESERVED");
		await().untilAsserted(() -> assertThat(returned(orderId)).hasSize(answers).allMatch(id -> id == couponId));
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderAbandoned.v1" })
	void refusesAReservationAfterTheEndOfTheOrder(String end) {
		long orderId = events.newOrderId();
		events.ended(end, orderId, member, "PAYMENT", "COUPON");

		assertThat(reserve(orderId).text("reason")).isEqualTo("ORDER_ENDED");
		assertThat(coupon().get("status").asString()).isEqualTo("ISSUED");
	}

	@Test
	void concurrentReservationAndEndLeaveNothingReserved() throws Exception {
		long orderId = events.newOrderId();

		Concurrently.call(List.<Callable<Object>>of(() -> reserve(orderId), () -> {
			events.ended("OrderAbandoned.v1", orderId, member);
			return null;
		}));

		await().untilAsserted(() -> assertThat(coupon().get("status").asString()).isEqualTo("ISSUED"));
		assertThat(reserve(orderId).text("reason")).isEqualTo("ORDER_ENDED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"orderId":1,"customerId":"khl","storeId":1,"amount":100}               | couponId
			{"orderId":1,"customerId":"khl","storeId":1,"couponId":1}               | amount
			{"orderId":1,"customerId":"khl","storeId":1,"couponId":1,"amount":-1}   | amount
			{"orderId":1,"customerId":"khl","storeId":1,"couponId":"x","amount":100}| couponId
			""")
	void refusesAnInvalidRequestAndNamesTheField(String body, String field) {
		HttpApi.Reply reply = api.post("/internal/coupons/reservations", body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
	}

	private Callable<HttpApi.Reply> reservation(long orderId) {
		return () -> reserve(orderId);
	}

	private HttpApi.Reply reserve(long orderId) {
		return reserve(orderId, member, STORE, couponId);
	}

	private HttpApi.Reply reserve(long orderId, String customerId, long storeId, long couponId) {
		return api.post("/internal/coupons/reservations", """
				{"orderId":%d,"customerId":"%s","storeId":%d,"couponId":%d,"amount":18000}""".formatted(orderId,
				customerId, storeId, couponId));
	}

	private JsonNode coupon() {
		return coupon(couponId);
	}

	private JsonNode coupon(long couponId) {
		return api.get("/coupons/" + couponId).body();
	}

	private List<Long> returned(long orderId) {
		return wire.published(orderId)
			.stream()
			.filter(event -> event.type().equals("CouponRevoked.v1"))
			.map(event -> event.data().get("returnedCouponId").asLong())
			.toList();
	}
}
