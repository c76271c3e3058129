package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpStub;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M02, M21, M33: an unpaid order is not placed, whatever the failure. */
class UnpaidTest extends OrderTest {

	private static final String SENTENCE = "결제시스템이 과중된 상태입니다. 잠시 후 다시 주문해 주세요.";

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void closeTheBreaker() {
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	@Test
	void aDeclinedPaymentIs402AndNoOrder() {
		payment.answers(PaymentStub::decline);

		Api.Reply reply = api.order("declined");

		assertThat(reply.status()).isEqualTo(402);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertNothingOrdered("declined");
		assertThat(wire.types(lastOrderOf("declined"))).isEmpty();
	}

	@Test
	void anUnreachablePaymentIs503WithNothingToUndo() {
		payment.stop();
		try {
			// the first request may still use a connection that was closed when payment stopped: its order is abandoned
			assertRetryLater(api.order("away"));
			assertRetryLater(api.order("away"));
		}
		finally {
			payment.start();
		}
		assertNothingOrdered("away");
		assertThat(wire.types(lastOrderOf("away"))).isEmpty();
		assertThat(api.order("away").status()).isEqualTo(201);
	}

	@Test
	void aSlowPaymentIs503AndTheOrderIsAbandoned() {
		CountDownLatch release = new CountDownLatch(1);
		payment.answers((exchange, request) -> {
			awaitLatch(release);
			PaymentStub.approve(exchange, request);
		});

		assertRetryLater(api.order("slow"));
		release.countDown();

		assertNothingOrdered("slow");
		await().untilAsserted(() -> assertThat(wire.types(lastOrderOf("slow"))).containsExactly("OrderAbandoned.v1"));
	}

	/** As by another replica, while the request waits for payment. */
	@Test
	void anApprovalOfAnAbandonedOrderIs503() {
		payment.answers(afterTheOrderIsAbandoned(PaymentStub::approve));

		assertRetryLater(api.order("abandoned"));

		assertAbandonedOnce("abandoned");
	}

	/** The request learns the outcome after the clock, here or on another replica, has abandoned its order. */
	@Test
	void aLateFailureOfAnAbandonedOrderIs503() {
		payment.answers(afterTheOrderIsAbandoned(PaymentStub::fail));

		assertRetryLater(api.order("late-failure"));

		assertAbandonedOnce("late-failure");
	}

	@Test
	void aLateDeclineOfAnAbandonedOrderIs402() {
		payment.answers(afterTheOrderIsAbandoned(PaymentStub::decline));

		assertThat(api.order("late-decline").status()).isEqualTo(402);

		assertAbandonedOnce("late-decline");
	}

	private PaymentStub.Answer afterTheOrderIsAbandoned(PaymentStub.Answer answer) {
		return (exchange, request) -> {
			clock.advance(Duration.ofSeconds(31));
			workers.runOnly("ExpireUnpaidOrders");
			answer.to(exchange, request);
		};
	}

	private void assertAbandonedOnce(String customerId) {
		assertNothingOrdered(customerId);
		await()
			.untilAsserted(() -> assertThat(wire.types(lastOrderOf(customerId))).containsExactly("OrderAbandoned.v1"));
	}

	@Test
	void aFailedPaymentIs503AndTheOrderIsAbandoned() {
		payment.answers(PaymentStub::fail);

		assertRetryLater(api.order("broken"));

		assertNothingOrdered("broken");
		await().untilAsserted(() -> assertThat(wire.types(lastOrderOf("broken"))).containsExactly("OrderAbandoned.v1"));
	}

	/** The HTTP client's default would wait for the time in Retry-After, and then retry. */
	@Test
	void anOverloadedPaymentIs503AtOnceWithoutARetry() {
		payment.answers((exchange, request) -> {
			exchange.getResponseHeaders().add("Retry-After", "2");
			HttpStub.reply(exchange, 503, "{}");
		});

		assertRetryLater(api.order("overloaded"));

		assertThat(payment.requests("overloaded")).hasSize(1);
		assertNothingOrdered("overloaded");
	}

	/** Payment never redirects: neither the redirecting program nor its target is payment. */
	@Test
	void aRedirectIs503AndIsNotFollowed() {
		payment.answers((exchange, request) -> {
			payment.answers(PaymentStub::approve);
			exchange.getResponseHeaders().add("Location", payment.url() + "/internal/payments");
			HttpStub.reply(exchange, 307, "{}");
		});

		assertRetryLater(api.order("redirected"));

		assertThat(payment.requests("redirected")).hasSize(1);
		assertNothingOrdered("redirected");
	}

	@Test
	void opensTheBreakerWhenHalfOfTwentyCallsFailed() {
		payment.answers(PaymentStub::fail);
		for (int i = 0; i < 20; i++) {
			assertRetryLater(api.order("breaker"));
		}
		int requests = payment.requests("breaker").size();

		assertRetryLater(api.order("breaker"));

		assertThat(requests).isEqualTo(20);
		assertThat(payment.requests("breaker")).hasSize(requests);
		assertThat(breakersOfPayment()).containsExactly(CircuitBreaker.State.OPEN);
		assertThat(wire.types(lastOrderOf("breaker"))).isEmpty();
	}

	@Test
	void declinesDoNotOpenTheBreaker() {
		payment.answers(PaymentStub::decline);
		for (int i = 0; i < 25; i++) {
			assertThat(api.order("poor").status()).isEqualTo(402);
		}
		assertThat(breakersOfPayment()).containsExactly(CircuitBreaker.State.CLOSED);
	}

	private Stream<CircuitBreaker.State> breakersOfPayment() {
		return breakers.getAllCircuitBreakers()
			.stream()
			.filter(breaker -> breaker.getName().startsWith("PaymentClient"))
			.map(CircuitBreaker::getState);
	}

	private void assertRetryLater(Api.Reply reply) {
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.header("Retry-After")).isEqualTo("5");
		assertThat(reply.text("detail")).isEqualTo(SENTENCE);
	}

	private void assertNothingOrdered(String customerId) {
		assertThat(api.get("/orders/search/byCustomer?customerId=" + customerId)
			.body()
			.get("page")
			.get("totalElements")
			.asInt()).isZero();
	}

	private long lastOrderOf(String customerId) {
		return jdbc.sql("SELECT MAX(order_id) FROM orders WHERE customer_id = ?")
			.param(customerId)
			.query(Long.class)
			.single();
	}

	static void awaitLatch(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
