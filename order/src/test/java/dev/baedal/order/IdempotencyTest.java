package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** One Idempotency-Key places one order. */
class IdempotencyTest extends OrderTest {

	private final String customerId = "idem-" + UUID.randomUUID();

	@Test
	void theSameKeyReturnsTheSameOrder() {
		Api.Reply first = order("key-1", 1);
		Api.Reply second = order("key-1", 1);

		assertThat(second.status()).isEqualTo(201);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
		assertThat(payment.requests(customerId)).hasSize(1);
	}

	@Test
	void concurrentRequestsPlaceOneOrder() throws Exception {
		Callable<Api.Reply> order = () -> order("key-2", 1);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<Api.Reply>> replies = threads.invokeAll(Stream.generate(() -> order).limit(8).toList());

			for (Future<Api.Reply> reply : replies) {
				assertThat(reply.get().status()).as(reply.get().raw().body()).isEqualTo(201);
				assertThat(reply.get().orderId()).isEqualTo(replies.get(0).get().orderId());
			}
			assertThat(payment.requests(customerId)).hasSize(1);
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void theSameKeyWithAnotherBodyIs422() {
		order("key-3", 1);

		Api.Reply other = order("key-3", 2);

		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text("detail")).contains("Idempotency-Key");
		assertThat(payment.requests(customerId)).hasSize(1);
	}

	@Test
	void theSameKeyPlacesANewOrderAfterAFailedPayment() {
		payment.answers(PaymentStub::decline);
		assertThat(order("key-4", 1).status()).isEqualTo(402);
		payment.answers(PaymentStub::approve);

		Api.Reply again = order("key-4", 1);

		assertThat(again.status()).isEqualTo(201);
		assertThat(payment.requests(customerId)).extracting(request -> request.get("orderId").asLong())
			.doesNotHaveDuplicates()
			.hasSize(2);
	}

	@Test
	void keysAreSeparateForEachCustomer() {
		long mine = order("key-5", 1).orderId();
		Api.Reply theirs = api.post("/orders", """
				{"customerId":"someone-else","foodId":1,"qty":1,"address":"seoul"}""", "Idempotency-Key", "key-5");

		assertThat(theirs.orderId()).isNotEqualTo(mine);
	}

	private Api.Reply order(String key, int qty) {
		return api.post("/orders", """
				{"customerId":"%s","foodId":1,"qty":%d,"address":"seoul"}""".formatted(customerId, qty),
				"Idempotency-Key", key);
	}
}
