package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M45: an anonymised order refers to no person, a member's count is kept, and an erased customer leaves no name. */
@CouponTest
class ForgettingTest {

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

	@BeforeEach
	void enrol() {
		member = CouponFixture.member(api);
	}

	@Test
	void anAnonymisedDeliveryStillCounts() {
		long first = events.delivered(member, STORE);
		anonymise(first);
		assertThat(links(first)).isZero();

		long second = events.delivered(member, STORE);

		assertThat(coupons()).hasSize(1);
		assertThat(api.get("/couponMgmts/" + member).body().get("orderCount").asLong()).isEqualTo(2);
		anonymise(second);
		events.delivered(member, STORE);
		events.delivered(member, STORE);
		assertThat(coupons()).hasSize(2);
		assertThat(coupons().get(0).get("orderId").asLong()).isNegative();
	}

	@Test
	void aUsedCouponKeepsNoReferenceToItsOrder() {
		long couponId = events.earned(member, STORE);
		long redeeming = events.newOrderId();
		assertThat(api
			.post("/internal/coupons/reservations",
					"""
							{"orderId":%d,"customerId":"%s","storeId":%d,"couponId":%d,"amount":18000}"""
						.formatted(redeeming, member, STORE, couponId))
			.text("decision")).isEqualTo("RESERVED");
		events.confirmed(redeeming, member, STORE, Instant.now());

		anonymise(redeeming);

		JsonNode coupon = coupons().get(0);
		assertThat(coupon.get("status").asString()).isEqualTo("USED");
		assertThat(coupon.get("redeemedBy").isNull()).isTrue();
		assertThat(jdbc.sql("SELECT customer_id FROM coupon_order WHERE order_id = ? AND redeemed_coupon_id IS NULL")
			.param(redeeming)
			.query(String.class)
			.single()).isEqualTo("#" + redeeming);
	}

	@Test
	void aRedeemableGateCouponKeepsItsCustomer() {
		long kept = gated();
		events.confirmed(kept, member, STORE, Instant.now());
		anonymise(kept);
		assertThat(coupons()).hasSize(1);

		long revoked = gated();
		events.ended("OrderCancelled.v1", revoked, member, "COUPON");
		anonymise(revoked);

		assertThat(coupons()).hasSize(1);
		assertThat(links(kept) + links(revoked)).isZero();
	}

	@Test
	void erasesACustomerWhoMayEnrolAgain() {
		events.earned(member, STORE);
		events.delivered(member, STORE);
		assertThat(api.get("/personalData/" + member).body().get("couponMgmts").size()).isEqualTo(1);

		events.awaitHandled(wire.publish(Wire.ORDERS, "erasure:1", member, "CustomerErased.v1",
				"{\"erasureId\":1,\"customerId\":\"%s\"}".formatted(member), Instant.now()));

		assertThat(api.get("/personalData/" + member).body()).allSatisfy(list -> assertThat(list).isEmpty());
		assertThat(jdbc.sql("SELECT COUNT(*) FROM counted_delivery WHERE customer_id = ?")
			.param(member)
			.query(Long.class)
			.single()).isZero();
		assertThat(api.post("/couponMgmts", "{\"customerId\":\"%s\"}".formatted(member)).status()).isEqualTo(201);
		events.delivered(member, STORE);
		assertThat(api.get("/couponMgmts/" + member).body().get("orderCount").asLong()).isEqualTo(1);
	}

	@Test
	void keepsACustomerWhoEnrolledAfterTheErasure() {
		events.awaitHandled(wire.publish(Wire.ORDERS, "erasure:2", member, "CustomerErased.v1",
				"{\"erasureId\":2,\"customerId\":\"%s\"}".formatted(member), Instant.now().minusSeconds(60)));

		assertThat(api.get("/couponMgmts/" + member).status()).isEqualTo(200);
	}

	private long gated() {
		long orderId = events.placed(member, STORE, "PER_ORDER_GATE", null);
		assertThat(api
			.post("/internal/coupons/gates",
					"{\"orderId\":%d,\"customerId\":\"%s\",\"storeId\":%d}".formatted(orderId, member, STORE))
			.text("decision")).isEqualTo("ISSUED");
		return orderId;
	}

	private void anonymise(long orderId) {
		events.awaitHandled(wire.publish("OrderAnonymised.v1", orderId, "{\"orderId\":%d}".formatted(orderId)));
	}

	private JsonNode coupons() {
		return api.get("/personalData/" + member).body().get("coupons");
	}

	/** The number of rows that link the order to a person. */
	private long links(long orderId) {
		return jdbc
			.sql("""
					SELECT (SELECT COUNT(*) FROM loyalty_order WHERE order_id = :id) + (SELECT COUNT(*) FROM counted_delivery WHERE order_id = :id)
					     + (SELECT COUNT(*) FROM coupon WHERE order_id = :id OR redeemed_by = :id)
					     + (SELECT COUNT(*) FROM coupon_order WHERE order_id = :id AND customer_id = :member)""")
			.param("id", orderId)
			.param("member", member)
			.query(Long.class)
			.single();
	}
}
