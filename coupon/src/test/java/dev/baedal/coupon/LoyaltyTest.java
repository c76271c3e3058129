package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.baedal.coupon.application.CountDelivery;
import dev.baedal.coupon.application.RecordLoyaltyOrder;
import dev.baedal.coupon.domain.LoyaltyOrder;
import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** M13: a coupon for every N-th delivered order of a member, exactly. */
@CouponTest
class LoyaltyTest {

	private static final long STORE = 1;
	private static final long OTHER_STORE = 2;

	@Autowired
	HttpApi api;
	@Autowired
	CouponFixture.OrderScenario events;
	@Autowired
	Wire wire;
	@Autowired
	RecordLoyaltyOrder remember;
	@Autowired
	CountDelivery count;
	@Autowired
	PlatformTransactionManager transactions;

	String member;

	@BeforeEach
	void enrol() {
		member = CouponFixture.member(api);
	}

	@Test
	void issuesACouponForEverySecondDelivery() {
		List<Long> couponsAfterEach = new ArrayList<>();
		for (int delivered = 1; delivered <= 4; delivered++) {
			events.delivered(member, STORE);
			couponsAfterEach.add(coupons(member));
		}

		assertThat(couponsAfterEach).containsExactly(0L, 1L, 1L, 2L);
		assertThat(orderCount(member)).isEqualTo(4);
	}

	@Test
	void publishesTheCouponOfTheOrderThatEarnedIt() {
		long first = events.delivered(member, STORE);
		long second = events.delivered(member, STORE);

		await().untilAsserted(() -> assertThat(wire.types(second)).endsWith("CouponIssued.v1"));
		JsonNode event = wire.published(second).get(2).data();
		JsonNode coupon = couponsOf(member).at("/_embedded/coupons/0");
		assertThat(event.get("orderId").asLong()).isEqualTo(second);
		assertThat(event.get("customerId").asString()).isEqualTo(member);
		assertThat(event.get("storeId").asLong()).isEqualTo(STORE);
		assertThat(event.get("couponId")).isEqualTo(coupon.get("couponId"));
		assertThat(event.get("code")).isEqualTo(coupon.get("code"));
		assertThat(event.get("discount").asLong()).isEqualTo(2_000);
		assertThat(event.get("validUntil")).isEqualTo(coupon.get("validUntil"));
		assertThat(wire.types(first)).doesNotContain("CouponIssued.v1");
	}

	@Test
	void showsACouponWithItsKoreanLabel() {
		events.delivered(member, STORE, 1);

		JsonNode coupon = couponsOf(member).at("/_embedded/coupons/0");
		assertThat(coupon.get("status").asString()).isEqualTo("ISSUED");
		assertThat(coupon.get("statusLabel").asString()).isEqualTo("쿠폰발행됨");
		assertThat(coupon.get("code").asString()).hasSize(12);
		assertThat(coupon.get("issuedAt").asString()).isNotBlank();
		assertThat(api.get(coupon.at("/_links/self/href").asString()).body()).isEqualTo(coupon);
		assertThat(api.get("/coupons").body().at("/page/totalElements").asLong()).isPositive();
	}

	@Test
	void countsADeliveryOnceForRepeatedEvents() {
		long orderId = events.delivered(member, STORE);
		events.placed(orderId, member, STORE, "LOYALTY_EVERY_N", 2);
		events.confirmed(orderId, member, STORE, Instant.now());
		events.confirmed(orderId, member, STORE, Instant.now());

		assertThat(orderCount(member)).isEqualTo(1);
		assertThat(coupons(member)).isZero();
	}

	@Test
	void countsEachStoreSeparately() {
		events.delivered(member, STORE);
		events.delivered(member, OTHER_STORE);

		assertThat(coupons(member)).isZero();
		assertThat(orderCount(member)).isEqualTo(2);
	}

	@Test
	void countsForMembersOnly() {
		String nonMember = CouponFixture.newCustomerId();

		events.delivered(nonMember, STORE, 1);

		assertThat(coupons(nonMember)).isZero();
	}

	@Test
	void countsDeliveriesSinceEnrolmentByEventTime() {
		long before = events.placed(member, STORE, "LOYALTY_EVERY_N", 1);
		long since = events.placed(member, STORE, "LOYALTY_EVERY_N", 1);
		Instant enrolled = Instant.parse(api.get("/couponMgmts/" + member).text("enrolledAt"));

		events.confirmed(before, member, STORE, enrolled.minus(Duration.ofNanos(1_000)));
		assertThat(orderCount(member)).isZero();

		events.confirmed(since, member, STORE, enrolled);
		assertThat(orderCount(member)).isEqualTo(1);
		assertThat(coupons(member)).isEqualTo(1);
	}

	@Test
	void countsNothingWithoutALoyaltyProgramme() {
		for (String policy : List.of("NONE", "PER_ORDER_GATE")) {
			long orderId = events.placed(member, STORE, policy, null);
			events.confirmed(orderId, member, STORE, Instant.now());
		}

		assertThat(orderCount(member)).isZero();
	}

	@Test
	void countsDeliveriesOfAGatedStoreWithAProgramme() {
		long orderId = events.placed(member, STORE, "PER_ORDER_GATE", 1);
		events.confirmed(orderId, member, STORE, Instant.now());

		assertThat(orderCount(member)).isEqualTo(1);
		assertThat(coupons(member)).isEqualTo(1);
	}

	@Test
	void appliesThePolicyOfEachOrder() {
		List<Long> couponsAfterEach = new ArrayList<>();
		for (int everyN : List.of(2, 2, 3, 2, 3, 3, 2)) {
			events.delivered(member, STORE, everyN);
			couponsAfterEach.add(coupons(member));
		}

		assertThat(couponsAfterEach).containsExactly(0L, 1L, 2L, 3L, 3L, 4L, 4L);
	}

	@Test
	void countsExactlyOnManyThreads() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		List<Long> orderIds = LongStream.range(0, 20).mapToObj(i -> 1_000_000 + i).toList();
		orderIds.forEach(orderId -> transaction
			.executeWithoutResult(status -> remember.remember(new LoyaltyOrder(orderId, member, STORE, 2))));

		Concurrently.call(orderIds.stream()
			.flatMap(orderId -> Stream.of(orderId, orderId))
			.<Callable<Void>>map(orderId -> () -> transaction.execute(status -> {
				count.count(orderId, member, Instant.now());
				return null;
			}))
			.toList());

		assertThat(orderCount(member)).isEqualTo(20);
		assertThat(coupons(member)).isEqualTo(10);
	}

	private long orderCount(String customerId) {
		return api.get("/couponMgmts/" + customerId).body().get("orderCount").asLong();
	}

	private long coupons(String customerId) {
		return couponsOf(customerId).at("/page/totalElements").asLong();
	}

	private JsonNode couponsOf(String customerId) {
		return api.get("/coupons/search/byCustomer?customerId=" + customerId).body();
	}
}
