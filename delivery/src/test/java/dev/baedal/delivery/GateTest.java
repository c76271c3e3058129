package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import dev.baedal.messaging.test.HttpApi;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** M19: no gated delivery starts without its coupon, and none is cancelled while one may be live. */
class GateTest extends DeliveryTest {

	@Autowired
	CircuitBreakerRegistry breakers;

	@BeforeEach
	@AfterEach
	void nobodyRemembersFailures() {
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	@ParameterizedTest
	@CsvSource({ "KITCHEN_RIDER, READY", "BREW_PICKUP, READY", "SHIP_ON_PAYMENT, PICKED" })
	void startsWithItsCoupon(String fulfilment, String started) {
		long orderId = others.gated(others.newOrderId(), fulfilment);

		others.awaitStatus(orderId, started);

		assertThat(coupon.asked(orderId)).isPositive();
		assertThat(gate(orderId).body().at("/gate/couponId").asLong()).isEqualTo(5);
		await().untilAsserted(() -> assertThat(others.said(orderId)).startsWith("DeliveryReady.v1"));
	}

	@Test
	void asksNobodyWhereNoCouponHasToComeFirst() {
		long orderId = others.order("READY");

		assertThat(coupon.asked(orderId)).isZero();
	}

	@Test
	void waitsWhileCouponIsAwayShowsItAndStartsLater() {
		long orderId = waiting(CouponStub::failLater);
		await().until(() -> coupon.asked(orderId) >= 2);
		assertThat(gate(orderId).text("statusLabel")).isEqualTo("쿠폰발행대기");
		assertThat(others.said(orderId)).isEmpty();
		assertThat(api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}").text("current"))
			.isEqualTo("WAITING_COUPON");
		clock.advance(Duration.ofMinutes(6));
		assertThat(api.overdue("coupon")).contains(orderId);

		coupon.answers(orderId, CouponStub::issue);
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);

		awaitAhead(orderId, "READY");
		assertThat(api.overdue("coupon")).doesNotContain(orderId);
	}

	@Test
	void takesNoOnesWordButCoupons() {
		long orderId = waiting(CouponStub::welcome);

		await().until(() -> coupon.asked(orderId) >= 2);

		assertThat(gate(orderId).text("status")).isEqualTo("WAITING_COUPON");
		end(orderId);
	}

	@Test
	void doesNotStartWhatCouponRefuses() {
		long orderId = waiting(CouponStub::refuse);

		await().until(() -> coupon.asked(orderId) >= 1);

		assertThat(gate(orderId).text("status")).isEqualTo("WAITING_COUPON");
		end(orderId);
	}

	@Test
	void anOperatorLetsItGoWithoutItsCoupon() {
		long orderId = waiting(CouponStub::failLater);

		assertThat(skip(orderId, "{}").fields()).containsExactly("reason");
		assertThat(skip(orderId, "{\"reason\":\"쿠폰 장애\"}").status()).isEqualTo(204);

		assertThat(gate(orderId).text("status")).isEqualTo("READY");
		assertThat(gate(orderId).body().at("/gate/skipped").asString()).isEqualTo("쿠폰 장애");
		assertThat(skip(orderId, "{\"reason\":\"again\"}").status()).as("repeated").isEqualTo(204);
		assertThat(gate(orderId).body().at("/gate/skipped").asString()).isEqualTo("쿠폰 장애");
	}

	@Test
	void goesWithoutItsCouponAfterTheLongestWaitThatIsSet() {
		long orderId = waiting(CouponStub::failLater);
		workers.run(1);
		assertThat(gate(orderId).text("status")).isEqualTo("WAITING_COUPON");

		up.passes(Duration.ofDays(2).plusMinutes(1));
		workers.run(3);

		assertThat(gate(orderId).text("status")).isEqualTo("READY");
		assertThat(gate(orderId).body().at("/gate/skipped").asString()).contains("PT48H");
		await().untilAsserted(() -> assertThat(others.said(orderId)).containsExactly("DeliveryReady.v1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderRejected.v1" })
	void isCancelledOnlyWhenTheCouponIsRevoked(String end) {
		long orderId = others.gated(others.newOrderId(), "SHIP_ON_PAYMENT");
		others.awaitStatus(orderId, "PICKED");

		others.end(end, orderId);
		others.end(end, orderId);

		others.awaitStatus(orderId, "CANCELLING");
		assertThat(others.said(orderId)).doesNotContain("DeliveryCancelled.v1");
		clock.advance(Duration.ofMinutes(6));
		assertThat(api.overdue("revocation")).contains(orderId);

		others.say("CouponRevoked.v1", orderId);
		others.say("CouponRevoked.v1", orderId);

		others.awaitUndone(orderId, 1);
		assertThat(gate(orderId).text("statusLabel")).isEqualTo("배달취소됨");
	}

	@Test
	void whatIsCancelledAtTheGateDoesNotStartWhenTheCouponComesLate() {
		long orderId = waiting(CouponStub::failLater);
		others.end("OrderCancelled.v1", orderId);
		others.awaitStatus(orderId, "CANCELLING");
		int asked = coupon.asked(orderId);

		coupon.answers(orderId, CouponStub::issue);
		clock.advance(Duration.ofMinutes(1));
		workers.run(1);

		assertThat(gate(orderId).text("status")).isEqualTo("CANCELLING");
		assertThat(coupon.asked(orderId)).isEqualTo(asked);
		others.say("CouponRevoked.v1", orderId);
		others.awaitUndone(orderId, 1);
		assertThat(others.said(orderId)).containsExactly("DeliveryCancelled.v1");
	}

	@Test
	void anUnknownOrderWaitsForTheRevocationToo() {
		long orderId = others.newOrderId();
		others.end("OrderCancelled.v1", orderId);
		others.awaitStatus(orderId, "CANCELLING");

		others.gated(orderId, "SHIP_ON_PAYMENT");
		others.say("CouponRevoked.v1", orderId);

		others.awaitUndone(orderId, 1);
		assertThat(coupon.asked(orderId)).isZero();
	}

	@Test
	void answersWhenOrderMissesOnlyItsAnswerForThenCouponHasAnswered() {
		long orderId = others.gated(others.newOrderId(), "SHIP_ON_PAYMENT");
		others.awaitStatus(orderId, "PICKED");
		others.end("OrderCancelled.v1", orderId);
		others.end("SettlementAsked.v1", orderId);
		others.awaitStatus(orderId, "CANCELLING");
		assertThat(others.said(orderId)).doesNotContain("DeliveryCancelled.v1");

		others.say("SettlementAsked.v1", orderId);

		others.awaitUndone(orderId, 1);
	}

	/** A delivery that waits at the gate, about which coupon answers so. */
	private long waiting(CouponStub.Answer answer) {
		long orderId = others.newOrderId();
		coupon.answers(orderId, answer);
		others.gated(orderId, "KITCHEN_RIDER");
		others.awaitStatus(orderId, "WAITING_COUPON");
		return orderId;
	}

	/** Leaves none at the gate that keeps the worker's rounds short. */
	private void end(long orderId) {
		skip(orderId, "{\"reason\":\"the test is over\"}");
	}

	private void awaitAhead(long orderId, String status) {
		await().untilAsserted(() -> {
			clock.advance(Duration.ofSeconds(2));
			assertThat(gate(orderId).text("status")).isEqualTo(status);
		});
	}

	private HttpApi.Reply gate(long orderId) {
		return api.get("/deliveries/" + orderId);
	}

	private HttpApi.Reply skip(long orderId, String body) {
		return api.put("/operator/deliveries/" + orderId + "/skip-coupon", body);
	}
}
