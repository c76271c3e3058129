package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import dev.baedal.messaging.test.HttpApi;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** M11: the customer confirms, and order decides whether the order is closed. */
class ConfirmingTest extends DeliveryTest {

	@Autowired
	CircuitBreakerRegistry breakers;

	@BeforeEach
	@AfterEach
	void resetBreakers() {
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PICKED", "ARRIVED" })
	void confirmsADeliveryThatOrderCloses(String status) {
		long orderId = others.order(status);

		HttpApi.Reply reply = confirm(orderId);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("statusLabel")).isEqualTo("배달완료됨");
		assertThat(reply.text("confirmedAt")).isNotNull();
		await().untilAsserted(() -> assertThat(others.published(orderId)).last().isEqualTo("DeliveryConfirmed.v1"));
	}

	@Test
	void aRepeatedConfirmChangesNothing() {
		long orderId = others.order("CONFIRMED");
		HttpApi.Reply before = api.get("/deliveries/" + orderId);
		int requests = order.requests(orderId);

		assertThat(confirm(orderId).status()).isEqualTo(200);

		assertThat(api.get("/deliveries/" + orderId).body()).isEqualTo(before.body());
		assertThat(order.requests(orderId)).isEqualTo(requests);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PICKED", "ARRIVED" })
	void aRefusedCloseKeepsTheStatus(String status) {
		long orderId = others.order(status);
		order.respond(orderId, OrderStub::refuse);

		HttpApi.Reply reply = confirm(orderId);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("CANCELLED");
		assertThat(reply.text("currentLabel")).isEqualTo("주문취소됨");
		assertThat(reply.body().get("allowed")).isEmpty();
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo(status);
		assertThat(others.published(orderId)).doesNotContain("DeliveryConfirmed.v1");
	}

	@Test
	void manyRefusalsDoNotOpenTheBreaker() {
		long refused = others.order("PICKED");
		order.respond(refused, OrderStub::refuse);
		for (int i = 0; i < 25; i++) {
			assertThat(confirm(refused).status()).isEqualTo(409);
		}

		assertThat(confirm(others.order("PICKED")).status()).isEqualTo(200);
	}

	@Test
	void confirmsOnceOrderIsBack() {
		long orderId = others.order("ARRIVED");
		order.stop();
		try {
			HttpApi.Reply reply = confirm(orderId);
			assertThat(reply.status()).isEqualTo(202);
			assertThat(reply.text("statusLabel")).isEqualTo("배달확인중");
			assertThat(confirm(orderId).status()).as("repeated while order is down").isEqualTo(202);
		}
		finally {
			order.start();
		}

		others.awaitStatus(orderId, "CONFIRMED");
		await().untilAsserted(() -> assertThat(others.published(orderId)).last().isEqualTo("DeliveryConfirmed.v1"));
		assertThat(others.published(orderId)).containsOnlyOnce("DeliveryConfirmed.v1");
	}

	@Test
	void repeatsARequestThatTimedOut() {
		long orderId = others.order("PICKED");
		CountDownLatch late = new CountDownLatch(1);
		order.respond(orderId, OrderStub.grantAfter(late));

		assertThat(confirm(orderId).status()).isEqualTo(202);

		order.respond(orderId, OrderStub::grant);
		late.countDown();
		others.awaitStatus(orderId, "CONFIRMED");
		assertThat(order.requests(orderId)).isGreaterThanOrEqualTo(2);
	}

	@Test
	void aLaterRefusalRestoresTheStatus() {
		long orderId = others.order("ARRIVED");
		order.respond(orderId, OrderStub::unavailable);
		assertThat(confirm(orderId).status()).isEqualTo(202);

		order.respond(orderId, OrderStub::refuse);

		others.awaitStatus(orderId, "ARRIVED");
	}

	@Test
	void doesNotDelayTheResponseByARetryAfter() {
		long orderId = others.order("PICKED");
		order.respond(orderId, OrderStub::unavailable);
		long start = System.nanoTime();

		assertThat(confirm(orderId).status()).isEqualTo(202);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("Retry-After says 60 s")
			.isLessThan(Duration.ofSeconds(30));
		order.respond(orderId, OrderStub::grant);
	}

	@Test
	void anUndecidedResponseIsRepeated() {
		for (OrderStub.Response undecided : List.<OrderStub.Response>of(OrderStub::conflict, OrderStub::foreignNotFound,
				OrderStub::foreignResponse)) {
			long orderId = others.order("PICKED");
			order.respond(orderId, undecided);

			assertThat(confirm(orderId).status()).isEqualTo(202);

			order.respond(orderId, OrderStub::grant);
			others.awaitStatus(orderId, "CONFIRMED");
		}
	}

	@Test
	void concurrentConfirmAndWorkerPublishOneEvent() throws Exception {
		long orderId = others.order("PICKED");
		CountDownLatch both = new CountDownLatch(1);
		order.respond(orderId, OrderStub.grantAfter(both));
		ExecutorService customer = Executors.newSingleThreadExecutor();
		Future<HttpApi.Reply> reply = customer.submit(() -> confirm(orderId));
		await().until(() -> order.requests(orderId) >= 2);
		both.countDown();

		assertThat(reply.get().status()).isIn(200, 202);
		customer.shutdown();
		others.awaitStatus(orderId, "CONFIRMED");
		others.publish("CookFinished.v1", orderId);
		await().untilAsserted(() -> assertThat(others.published(orderId)).contains("DeliveryConfirmed.v1"));
		assertThat(others.published(orderId)).containsOnlyOnce("DeliveryConfirmed.v1");
	}

	@Test
	void aCancelEndsADeliveryInConfirming() {
		long orderId = others.order("ARRIVED");
		order.respond(orderId, OrderStub::unavailable);
		assertThat(confirm(orderId).text("status")).isEqualTo("CONFIRMING");

		others.publish("OrderCancelled.v1", orderId);

		others.awaitUndone(orderId, 1);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("CANCELLED");
		HttpApi.Reply again = confirm(orderId);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text("current")).isEqualTo("CANCELLED");
		awaitARoundOfTheWorker();
		int requests = order.requests(orderId);
		awaitARoundOfTheWorker();
		assertThat(order.requests(orderId)).as("no request for a cancelled delivery").isEqualTo(requests);
	}

	@ParameterizedTest
	@ValueSource(strings = { "WAITING", "READY" })
	void refusesAConfirmBeforeThePick(String status) {
		long orderId = others.order(status);

		assertThat(confirm(orderId).status()).isEqualTo(409);
		assertThat(order.requests(orderId)).isZero();
	}

	/** Waits for a round of the worker: another delivery that only the worker confirms. */
	private void awaitARoundOfTheWorker() {
		long orderId = others.order("PICKED");
		order.respond(orderId, OrderStub::unavailable);
		assertThat(confirm(orderId).status()).isEqualTo(202);
		order.respond(orderId, OrderStub::grant);
		others.awaitStatus(orderId, "CONFIRMED");
	}

	private HttpApi.Reply confirm(long orderId) {
		return api.put("/deliveries/" + orderId + "/confirmdelivered");
	}
}
