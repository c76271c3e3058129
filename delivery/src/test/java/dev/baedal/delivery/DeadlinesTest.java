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
import org.springframework.beans.factory.annotation.Autowired;

/** No delivery waits for ever: it is closed, or reported as overdue. */
class DeadlinesTest extends DeliveryTest {

	private static final Duration CLOSE_AFTER = Duration.ofHours(3);
	private static final int REPLICAS = 3;

	@Autowired
	CircuitBreakerRegistry breakers;

	@BeforeEach
	@AfterEach
	void resetBreakers() {
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	@Test
	void closesAnUnconfirmedArrivedDeliveryOnce() {
		long orderId = others.order("ARRIVED");
		up.passes(CLOSE_AFTER.minusMinutes(1));
		workers.run(1);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("ARRIVED");
		assertThat(order.requests(orderId)).isZero();

		up.passes(Duration.ofMinutes(2));
		workers.run(REPLICAS);

		others.awaitStatus(orderId, "CONFIRMED");
		await().untilAsserted(() -> assertThat(others.published(orderId)).contains("DeliveryConfirmed.v1"));
		workers.run(REPLICAS);
		assertThat(others.published(orderId)).containsOnlyOnce("DeliveryConfirmed.v1");
		assertThat(api.overdue("confirm")).doesNotContain(orderId);
	}

	/** Without a replica the customer could neither confirm nor cancel: the deadline does not run. */
	@Test
	void doesNotCountAnOutageTowardsTheDeadline() {
		long orderId = others.order("ARRIVED");
		clock.advance(CLOSE_AFTER.plusMinutes(1));

		workers.run(REPLICAS);

		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("ARRIVED");
		assertThat(api.overdue("confirm")).doesNotContain(orderId);
		up.passes(CLOSE_AFTER.plusMinutes(1));
		workers.run(REPLICAS);
		others.awaitStatus(orderId, "CONFIRMED");
	}

	@Test
	void repeatsTheCloseRequestAndReportsItWhileOrderIsDown() {
		long orderId = others.order("ARRIVED");
		order.respond(orderId, OrderStub::unavailable);
		up.passes(CLOSE_AFTER.plusMinutes(1));
		workers.run(1);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("CONFIRMING");

		up.passes(Duration.ofMinutes(2));
		assertThat(api.overdue("close")).contains(orderId);

		order.respond(orderId, OrderStub::grant);
		others.awaitStatus(orderId, "CONFIRMED");
		assertThat(api.overdue("close")).doesNotContain(orderId);
	}

	@Test
	void staysArrivedWhenOrderRefusesAndRepeatsTheRequestAfterAPause() {
		long orderId = others.order("ARRIVED");
		order.respond(orderId, OrderStub::refuse);
		up.passes(CLOSE_AFTER.plusMinutes(1));
		workers.run(1);
		int requests = order.requests(orderId);
		HttpApi.Reply refused = api.get("/deliveries/" + orderId);
		assertThat(requests).isPositive();
		assertThat(refused.text("status")).isEqualTo("ARRIVED");

		workers.run(REPLICAS);
		assertThat(api.get("/deliveries/" + orderId).body()).isEqualTo(refused.body());
		assertThat(api.overdue("confirm")).contains(orderId);

		up.passes(Duration.ofMinutes(11));
		workers.run(1);
		assertThat(order.requests(orderId)).isGreaterThan(requests);
	}

	@Test
	void restoresTheStatusWhenOrderHasNoSuchOrder() {
		long orderId = others.order("PICKED");
		order.respond(orderId, OrderStub::unavailable);
		api.put("/deliveries/" + orderId + "/confirmdelivered");
		order.respond(orderId, OrderStub::noSuchOrder);

		others.awaitStatus(orderId, "PICKED");
		HttpApi.Reply reply = api.put("/deliveries/" + orderId + "/confirmdelivered");

		assertThat(reply.status()).isEqualTo(404);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("PICKED");
	}

	@ParameterizedTest
	@CsvSource({ "READY, pick, 30", "PICKED, arrive, 60", "ARRIVED, confirm, 180" })
	void reportsADeliveryBeyondItsDeadline(String status, String kind, int minutes) {
		long orderId = others.order(status);
		order.respond(orderId, OrderStub::refuse);
		up.passes(Duration.ofMinutes(minutes - 1));
		assertThat(api.overdue(kind)).doesNotContain(orderId);

		up.passes(Duration.ofMinutes(2));

		assertThat(api.overdue(kind)).contains(orderId);
		assertThat(api.get("/actuator/metrics/baedal.overdue?tag=kind:" + kind)
			.body()
			.at("/measurements/0/value")
			.asDouble()).isPositive();
	}

	@Test
	void repeatsTheAnswerWhenOrderRequestsIt() {
		long orderId = others.order("PICKED");
		others.publish("OrderCancelled.v1", orderId);
		others.awaitUndone(orderId, 1);

		others.publish("SettlementAsked.v1", orderId, """
				{"orderId":%d,"customerId":"khl","storeId":1,"reason":null,"outstanding":["PAYMENT"]}"""
			.formatted(orderId));
		others.publish("SettlementAsked.v1", orderId);

		others.awaitUndone(orderId, 2);
	}
}
