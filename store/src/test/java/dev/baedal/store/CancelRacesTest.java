package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;

/** M16: of two concurrent decisions about an order, the first wins and the second is refused. */
class CancelRacesTest extends StoreTest {

	@Test
	void exactlyOneOfStartAndClaimWins() throws Exception {
		for (int i = 0; i < 5; i++) {
			long orderId = accepted("BEFORE_COOKING");

			List<HttpApi.Reply> replies = together(() -> api.put("/cookings/" + orderId + "/start"),
					() -> customer.claims(orderId, "BEFORE_COOKING"));

			boolean started = replies.get(0).status() == 200;
			assertThat(replies.get(0).status()).isIn(200, 409);
			assertThat(replies.get(1).text("decision")).isEqualTo(started ? "REFUSED" : "GRANTED");
			assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo(started ? "STARTED" : "CANCELLED");
		}
	}

	@Test
	void concurrentClaimsOfAnUnknownOrderAreAllGranted() throws Exception {
		long orderId = customer.newOrderId();

		List<HttpApi.Reply> replies = together(() -> customer.claims(orderId, "BEFORE_COOKING"),
				() -> customer.claims(orderId, "BEFORE_COOKING"));

		assertThat(replies).extracting(reply -> reply.text("decision")).containsOnly("GRANTED");
	}

	@Test
	void exactlyOneOfGrantAndFinishWins() throws Exception {
		long orderId = accepted("STORE_CONFIRM");
		customer.holds(orderId, "STORE_CONFIRM", clock.instant().plusSeconds(600));
		api.put("/cookings/" + orderId + "/start");

		List<HttpApi.Reply> replies = together(() -> api.put("/cookings/" + orderId + "/finish"),
				() -> api.put("/cookings/" + orderId + "/cancel", "{\"accept\":true}"));

		assertThat(replies).extracting(HttpApi.Reply::status).containsExactlyInAnyOrder(200, 409);
	}

	@Test
	void reportsACancelRequestBeyondItsDeadline() {
		long orderId = accepted("STORE_CONFIRM");
		customer.holds(orderId, "STORE_CONFIRM", clock.instant().plusSeconds(600));
		assertThat(api.overdue("cancel")).doesNotContain(orderId);

		clock.advance(Duration.ofMinutes(16));

		assertThat(api.overdue("cancel")).contains(orderId);
		api.put("/cookings/" + orderId + "/cancel", "{\"accept\":false}");
		assertThat(api.overdue("cancel")).doesNotContain(orderId);
	}

	private long accepted(String cancelPolicy) {
		return customer.orders(Customer.policy("KITCHEN_RIDER", "AUTO", cancelPolicy, false), Map.of(1L, 1),
				"ACCEPTED");
	}

	private static List<HttpApi.Reply> together(Callable<HttpApi.Reply> one, Callable<HttpApi.Reply> other)
			throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(2);
		ExecutorService both = Executors.newFixedThreadPool(2);
		List<Future<HttpApi.Reply>> replies = List.of(one, other).stream().map(call -> both.submit(() -> {
			barrier.await();
			return call.call();
		})).toList();
		both.shutdown();
		return List.of(replies.get(0).get(), replies.get(1).get());
	}
}
