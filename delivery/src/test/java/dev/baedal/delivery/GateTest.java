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
	void resetBreakers() {
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	@ParameterizedTest
	@CsvSource({ "KITCHEN_RIDER, READY", "BREW_PICKUP, READY", "SHIP_ON_PAYMENT, PICKED" })
	void startsWithItsCoupon(String fulfilment, String started) {
		long orderId = others.gated(others.newOrderId(), fulfilment);

		others.awaitStatus(orderId, started);

		assertThat(coupon.requests(orderId)).isPositive();
		assertThat(gate(orderId).body().at("/gate/couponId").asLong()).isEqualTo(5);
		await().untilAsserted(() -> assertThat(others.published(orderId)).startsWith("DeliveryReady.v1"));
	}

	@Test
	void requestsNoCouponWithoutAGate() {
		long orderId = others.order("READY");

		assertThat(coupon.requests(orderId)).isZero();
	}

	@Test
	void waitsWhileCouponIsDownAndStartsLater() {
		long orderId = waiting(CouponStub::unavailable);
		await().until(() -> coupon.requests(orderId) >= 2);
		assertThat(gate(orderId).text("statusLabel")).isEqualTo("쿠폰발행대기");
		assertThat(others.published(orderId)).isEmpty();
		assertThat(api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}").text("current"))
			.isEqualTo("WAITING_COUPON");
		clock.advance(Duration.ofMinutes(6));
		assertThat(api.overdue("coupon")).contains(orderId);

		coupon.respond(orderId, CouponStub::issue);
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);

		awaitAhead(orderId, "READY");
		assertThat(api.overdue("coupon")).doesNotContain(orderId);
	}

	@Test
	void acceptsOnlyAResponseOfCoupon() {
		long orderId = waiting(CouponStub::foreignResponse);

		await().until(() -> coupon.requests(orderId) >= 2);

		assertThat(gate(orderId).text("status")).isEqualTo("WAITING_COUPON");
		end(orderId);
	}

	@Test
	void doesNotStartADeliveryThatCouponRefuses() {
		long orderId = waiting(CouponStub::refuse);

		await().until(() -> coupon.requests(orderId) >= 1);

		assertThat(gate(orderId).text("status")).isEqualTo("WAITING_COUPON");
		end(orderId);
	}

	@Test
	void anOperatorStartsADeliveryWithoutItsCoupon() {
		long orderId = waiting(CouponStub::unavailable);

		assertThat(skip(orderId, "{}").fields()).containsExactly("reason");
		assertThat(skip(orderId, "{\"reason\":\"쿠폰 장애\"}").status()).isEqualTo(204);

		assertThat(gate(orderId).text("status")).isEqualTo("READY");
		assertThat(gate(orderId).body().at("/gate/skipped").asString()).isEqualTo("쿠폰 장애");
		assertThat(skip(orderId, "{\"reason\":\"again\"}").status()).as("repeated").isEqualTo(204);
		assertThat(gate(orderId).body().at("/gate/skipped").asString()).isEqualTo("쿠폰 장애");
	}

	@Test
	void startsWithoutItsCouponAfterTheMaximumWait() {
		long orderId = waiting(CouponStub::unavailable);
		workers.run(1);
		assertThat(gate(orderId).text("status")).isEqualTo("WAITING_COUPON");

		up.passes(Duration.ofDays(2).plusMinutes(1));
		workers.run(3);

		assertThat(gate(orderId).text("status")).isEqualTo("READY");
		assertThat(gate(orderId).body().at("/gate/skipped").asString()).contains("PT48H");
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "OrderCancelled.v1", "OrderRejected.v1" })
	void isCancelledOnlyWhenTheCouponIsRevoked(String end) {
		long orderId = others.gated(others.newOrderId(), "SHIP_ON_PAYMENT");
		others.awaitStatus(orderId, "PICKED");

		others.end(end, orderId);
		others.end(end, orderId);

		others.awaitStatus(orderId, "CANCELLING");
		assertThat(others.published(orderId)).doesNotContain("DeliveryCancelled.v1");
		clock.advance(Duration.ofMinutes(6));
		assertThat(api.overdue("revocation")).contains(orderId);

		others.publish("CouponRevoked.v1", orderId);
		others.publish("CouponRevoked.v1", orderId);

		others.awaitUndone(orderId, 1);
		assertThat(gate(orderId).text("statusLabel")).isEqualTo("배달취소됨");
	}

	@Test
	void aDeliveryCancelledAtTheGateDoesNotStartWithALateCoupon() {
		long orderId = waiting(CouponStub::unavailable);
		others.end("OrderCancelled.v1", orderId);
		others.awaitStatus(orderId, "CANCELLING");
		int requests = coupon.requests(orderId);

		coupon.respond(orderId, CouponStub::issue);
		clock.advance(Duration.ofMinutes(1));
		workers.run(1);

		assertThat(gate(orderId).text("status")).isEqualTo("CANCELLING");
		assertThat(coupon.requests(orderId)).isEqualTo(requests);
		others.publish("CouponRevoked.v1", orderId);
		others.awaitUndone(orderId, 1);
		assertThat(others.published(orderId)).containsExactly("DeliveryCancelled.v1");
	}

	@Test
	void anUnknownOrderWaitsForTheRevocation() {
		long orderId = others.newOrderId();
		others.end("OrderCancelled.v1", orderId);
		others.awaitStatus(orderId, "CANCELLING");

		others.gated(orderId, "SHIP_ON_PAYMENT");
		others.publish("CouponRevoked.v1", orderId);

		others.awaitUndone(orderId, 1);
		assertThat(coupon.requests(orderId)).isZero();
	}

	@Test
	void finishesTheCancelWhenOnlyItsOwnAnswerIsOutstanding() {
		long orderId = others.gated(others.newOrderId(), "SHIP_ON_PAYMENT");
		others.awaitStatus(orderId, "PICKED");
		others.end("OrderCancelled.v1", orderId);
		others.end("SettlementAsked.v1", orderId);
		others.awaitStatus(orderId, "CANCELLING");
		assertThat(others.published(orderId)).doesNotContain("DeliveryCancelled.v1");

		others.publish("SettlementAsked.v1", orderId);

		others.awaitUndone(orderId, 1);
	}

	/** A delivery that waits at the gate, with this response of coupon. */
	private long waiting(CouponStub.Response response) {
		long orderId = others.newOrderId();
		coupon.respond(orderId, response);
		others.gated(orderId, "KITCHEN_RIDER");
		others.awaitStatus(orderId, "WAITING_COUPON");
		return orderId;
	}

	/** Empties the gate: an unanswered request ends the worker's rounds early, also in other tests. */
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
