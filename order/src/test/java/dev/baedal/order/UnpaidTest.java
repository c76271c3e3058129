package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpStub;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M02, M21, M33: what is not paid is not ordered, whatever went wrong. */
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
	void declinedIs402AndNoOrder() {
		payment.answers(PaymentStub::decline);

		Api.Reply reply = api.order("declined");

		assertThat(reply.status()).isEqualTo(402);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertNothingOrdered("declined");
		assertThat(wire.types(lastOrderOf("declined"))).isEmpty();
	}

	@Test
	void awayIs503WithNothingToUndo() {
		payment.stop();
		try {
			// the first may still go out on a connection that died with payment: that one is abandoned
			assertComeBackLater(api.order("away"));
			assertComeBackLater(api.order("away"));
		}
		finally {
			payment.start();
		}
		assertNothingOrdered("away");
		assertThat(wire.types(lastOrderOf("away"))).isEmpty();
		assertThat(api.order("away").status()).isEqualTo(201);
	}

	@Test
	void slowIs503AndIsAbandoned() {
		CountDownLatch release = new CountDownLatch(1);
		payment.answers((exchange, request) -> {
			awaitLatch(release);
			PaymentStub.approve(exchange, request);
		});

		assertComeBackLater(api.order("slow"));
		release.countDown();

		assertNothingOrdered("slow");
		await().untilAsserted(() -> assertThat(wire.types(lastOrderOf("slow"))).containsExactly("OrderAbandoned.v1"));
	}

	@Test
	void brokenIs503AndIsAbandoned() {
		payment.answers(PaymentStub::fail);

		assertComeBackLater(api.order("broken"));

		assertNothingOrdered("broken");
		await().untilAsserted(() -> assertThat(wire.types(lastOrderOf("broken"))).containsExactly("OrderAbandoned.v1"));
	}

	/** The HTTP client by itself would wait as long as Retry-After says, and then ask again. */
	@Test
	void overloadedIs503AtOnceAndIsAskedOnce() {
		payment.answers((exchange, request) -> {
			exchange.getResponseHeaders().add("Retry-After", "2");
			HttpStub.reply(exchange, 503, "{}");
		});

		assertComeBackLater(api.order("overloaded"));

		assertThat(payment.asked("overloaded")).hasSize(1);
		assertNothingOrdered("overloaded");
	}

	/** Whoever redirects is not payment, and where it points to is not either. */
	@Test
	void redirectedIs503AndIsNotFollowed() {
		payment.answers((exchange, request) -> {
			payment.answers(PaymentStub::approve);
			exchange.getResponseHeaders().add("Location", payment.url() + "/internal/payments");
			HttpStub.reply(exchange, 307, "{}");
		});

		assertComeBackLater(api.order("redirected"));

		assertThat(payment.asked("redirected")).hasSize(1);
		assertNothingOrdered("redirected");
	}

	@Test
	void opensTheBreakerWhenHalfOfTwentyFailedAndAsksNoMore() {
		payment.answers(PaymentStub::fail);
		for (int i = 0; i < 20; i++) {
			assertComeBackLater(api.order("breaker"));
		}
		int asked = payment.asked("breaker").size();

		assertComeBackLater(api.order("breaker"));

		assertThat(asked).isEqualTo(20);
		assertThat(payment.asked("breaker")).hasSize(asked);
		assertThat(ofPayment()).containsExactly(CircuitBreaker.State.OPEN);
		assertThat(wire.types(lastOrderOf("breaker"))).isEmpty();
	}

	@Test
	void declinesDoNotOpenTheBreaker() {
		payment.answers(PaymentStub::decline);
		for (int i = 0; i < 25; i++) {
			assertThat(api.order("poor").status()).isEqualTo(402);
		}
		assertThat(ofPayment()).containsExactly(CircuitBreaker.State.CLOSED);
	}

	private Stream<CircuitBreaker.State> ofPayment() {
		return breakers.getAllCircuitBreakers()
			.stream()
			.filter(breaker -> breaker.getName().startsWith("PaymentClient"))
			.map(CircuitBreaker::getState);
	}

	private void assertComeBackLater(Api.Reply reply) {
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
