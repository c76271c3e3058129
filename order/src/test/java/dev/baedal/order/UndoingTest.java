package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M04, M06, M11, M32: cancelling, rejecting and closing. */
class UndoingTest extends OrderTest {

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "'',PLACED", "OrderAccepted,ACCEPTED", "CookStarted,COOKING", "CookFinished,COOKED",
			"Picked,DELIVERING" })
	void cancelsInEveryStateBeforeDelivered(String last, String state) {
		long orderId = orderAfter(last, state);

		Api.Reply reply = api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"changed my mind\"}");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("statusLabel")).isEqualTo("주문취소됨");
		assertThat(reply.body().get("outstanding")).hasSize(3);
		assertThat(reply.body().get("settled").asBoolean()).isFalse();
		await().untilAsserted(() -> assertThat(wire.types(orderId)).contains("OrderCancelled.v1"));
	}

	@Test
	void settlesWithTheLastAnswerAndOnlyOnce() {
		long orderId = api.order("settles").orderId();
		api.put("/orders/" + orderId + "/cancel", null);

		for (String answer : List.of("PayCancelled", "CookCancelled", "CookCancelled", "DeliveryCancelled",
				"PayCancelled")) {
			publish(answer, orderId);
		}

		await()
			.untilAsserted(() -> assertThat(api.get("/orders/" + orderId).body().get("settled").asBoolean()).isTrue());
		awaitAllConsumed(orderId);
		assertThat(wire.types(orderId)).filteredOn("OrderSettled.v1"::equals).hasSize(1);
	}

	@Test
	void aRejectedOrderSettlesWhenPaymentAndDeliveryHaveAnswered() {
		long orderId = api.order("rejected").orderId();

		wire.publish("OrderRejected.v1", orderId, "{\"orderId\":%d,\"reason\":\"재료 소진\"}".formatted(orderId));
		publish("PayCancelled", orderId);
		publish("DeliveryCancelled", orderId);

		await()
			.untilAsserted(() -> assertThat(api.get("/orders/" + orderId).body().get("settled").asBoolean()).isTrue());
		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("REJECTED");
		assertThat(api.get("/orders/" + orderId).text("reason")).isEqualTo("재료 소진");
	}

	@Test
	void aCancelOverridesARejection() {
		long orderId = api.order("both").orderId();
		api.put("/orders/" + orderId + "/cancel", null);

		wire.publish("OrderRejected.v1", orderId, "{\"orderId\":%d,\"reason\":\"late\"}".formatted(orderId));
		awaitAllConsumed(orderId);

		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("CANCELLED");
	}

	@Test
	void lateEventsChangeNothingAfterTheEnd() {
		long orderId = api.order("late").orderId();
		api.put("/orders/" + orderId + "/cancel", null);

		publish("CookStarted", orderId);
		publish("Picked", orderId);
		awaitAllConsumed(orderId);

		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("CANCELLED");
	}

	@Test
	void closesOnDeliverysRequestAheadOfItsEvents() {
		long orderId = api.order("closes").orderId();

		assertThat(api.post("/internal/orders/" + orderId + "/close", null).status()).isEqualTo(204);
		assertThat(api.post("/internal/orders/" + orderId + "/close", null).status()).isEqualTo(204);
		publish("Picked", orderId);
		awaitAllConsumed(orderId);

		Api.Reply closed = api.get("/orders/" + orderId);
		assertThat(closed.text("status")).isEqualTo("DELIVERED");
		assertThat(closed.body().get("settled").asBoolean()).isTrue();
	}

	@Test
	void refusesToCancelADeliveredOrder() {
		long orderId = api.order("delivered").orderId();
		api.post("/internal/orders/" + orderId + "/close", null);

		Api.Reply reply = api.put("/orders/" + orderId + "/cancel", null);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("DELIVERED");
		assertThat(reply.text("currentLabel")).isEqualTo("배달완료됨");
		assertThat(reply.body().get("allowed")).isEmpty();
	}

	@Test
	void exactlyOneOfAConcurrentCancelAndCloseWins() throws Exception {
		for (int round = 0; round < 20; round++) {
			long orderId = api.order("race").orderId();
			List<Integer> statuses = atOnce(() -> api.put("/orders/" + orderId + "/cancel", null).status(),
					() -> api.post("/internal/orders/" + orderId + "/close", null).status());

			assertThat(statuses).containsAnyOf(200, 204).contains(409);
			assertThat(api.get("/orders/" + orderId).text("status"))
				.isEqualTo(statuses.get(0) == 200 ? "CANCELLED" : "DELIVERED");
		}
	}

	@Test
	void concurrentCancelsCancelOnce() throws Exception {
		long orderId = api.order("twice").orderId();
		List<Api.Reply> replies = new CopyOnWriteArrayList<>();
		Callable<Integer> cancel = () -> {
			replies.add(api.put("/orders/" + orderId + "/cancel", null));
			return 0;
		};
		atOnce(cancel, cancel);

		assertThat(replies).hasSize(2).allSatisfy(reply -> {
			assertThat(reply.status()).isEqualTo(200);
			assertThat(reply.text("status")).isEqualTo("CANCELLED");
		});
		await().untilAsserted(() -> assertThat(wire.types(orderId)).contains("OrderCancelled.v1"));
		assertThat(wire.types(orderId)).filteredOn("OrderCancelled.v1"::equals).hasSize(1);
	}

	@Test
	void aRepeatedCancelChangesNothing() {
		long orderId = api.order("repeats").orderId();
		Api.Reply first = api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"first\"}");
		publish("CookCancelled", orderId);
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).body().get("outstanding")).hasSize(2));

		Api.Reply again = api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"second\"}");

		assertThat(first.text("reason")).isEqualTo("first");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body()).isEqualTo(api.get("/orders/" + orderId).body());
		assertThat(again.text("reason")).isEqualTo("first");
		awaitAllConsumed(orderId);
		assertThat(wire.types(orderId)).filteredOn("OrderCancelled.v1"::equals).hasSize(1);
	}

	@Test
	void anOperatorsCancelIsRepeatableByTheOperatorAndNotByTheCustomer() {
		long orderId = api.order("forced").orderId();
		String force = "/operator/orders/" + orderId + "/cancel";
		assertThat(api.put(force, "{\"reason\":\"fire\"}").status()).isEqualTo(204);

		assertThat(api.put("/orders/" + orderId + "/cancel", null).text("current")).isEqualTo("CANCELLED");

		assertThat(api.put(force, "{\"reason\":\"fire again\"}").status()).isEqualTo(204);
		assertThat(api.get("/orders/" + orderId).text("reason")).isEqualTo("fire");
		awaitAllConsumed(orderId);
		assertThat(wire.types(orderId)).filteredOn("OrderCancelled.v1"::equals).hasSize(1);
	}

	@Test
	void aCancelAfterARejectionIs409() {
		long orderId = api.order("refused").orderId();
		wire.publish("OrderRejected.v1", orderId, "{\"orderId\":%d,\"reason\":\"late\"}".formatted(orderId));
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("REJECTED"));

		assertThat(api.put("/orders/" + orderId + "/cancel", null).text("current")).isEqualTo("REJECTED");
	}

	/** As a row from before the givers of commands were stored. */
	@Test
	void anOrderCancelledByAnOlderReleaseStaysCancelled() {
		long orderId = api.order("older").orderId();
		api.put("/orders/" + orderId + "/cancel", null);
		jdbc.sql("UPDATE orders SET commands_given = NULL WHERE order_id = ?").param(orderId).update();

		assertThat(api.put("/orders/" + orderId + "/cancel", null).text("current")).isEqualTo("CANCELLED");
		assertThat(api.put("/operator/orders/" + orderId + "/cancel", "{\"reason\":\"no\"}").status()).isEqualTo(409);
	}

	private long orderAfter(String last, String state) {
		long orderId = api.order("everystate").orderId();
		if (!last.isEmpty()) {
			publish(last, orderId);
		}
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo(state));
		return orderId;
	}

	private void publish(String event, long orderId) {
		wire.publish(event + ".v1", orderId, "{\"orderId\":%d}".formatted(orderId));
	}

	/** The events of an order are consumed in order: when the last one is in the inbox, so are the earlier ones. */
	private void awaitAllConsumed(long orderId) {
		String last = wire.publish("CookCancelled.v1", orderId, "{\"orderId\":%d}".formatted(orderId));
		await().until(() -> jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?")
			.param(last)
			.query(Long.class)
			.single() == 1);
	}

	@SafeVarargs
	private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.length);
		try {
			List<Future<Integer>> results = threads.invokeAll(List.of(calls));
			return List.of(results.get(0).get(), results.get(1).get());
		}
		finally {
			threads.shutdown();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { OrderFixture.CHICKEN, OrderFixture.BEFORE_COOKING })
	void cancelsOnlyTheVersionThatIfMatchNames(long menuItemId) {
		kitchen.answers("{\"decision\":\"GRANTED\",\"status\":\"CANCELLED\",\"statusLabel\":\"요리취소됨\"}");
		long orderId = api.order("if match", menuItemId).orderId();
		String version = api.get("/orders/" + orderId).header("ETag");

		for (String stale : List.of("\"999\"", "W/" + version)) {
			Api.Reply refused = cancel(orderId, stale);
			assertThat(refused.status()).isEqualTo(412);
			assertThat(refused.header("ETag")).isEqualTo(version);
			assertThat(refused.text("detail")).contains("If-Match");
		}
		assertThat(kitchen.requests(orderId)).isEmpty();
		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("PLACED");
		assertThat(cancel(orderId, "\"999\", " + version).status()).isEqualTo(200);
	}

	@Test
	void checksThatTheOrderExistsBeforeItsVersion() {
		assertThat(cancel(999_999_999, "\"1\"").status()).isEqualTo(404);
		long orderId = api.order("if match any").orderId();
		assertThat(cancel(orderId, "*").status()).isEqualTo(200);
	}

	private Api.Reply cancel(long orderId, String ifMatch) {
		return api.send("PUT", "/orders/" + orderId + "/cancel", null, "If-Match", ifMatch);
	}
}
