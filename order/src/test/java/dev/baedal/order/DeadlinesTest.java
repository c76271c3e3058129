package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;

import dev.baedal.order.application.cancelling.CancelOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** No order waits for ever. Each deadline is handled once, by one of several replicas. */
class DeadlinesTest extends OrderTest {

	private static final Duration STORE = Duration.ofMinutes(60);
	private static final Duration SETTLEMENT = Duration.ofMinutes(2);
	private static final int REPLICAS = 3;

	@Autowired
	JdbcClient jdbc;
	@Autowired
	CancelOrder cancelOrder;

	/** Open orders of other tests would be due as well, and a claim without a response ends the round. */
	@BeforeEach
	void closeOpenOrders() {
		jdbc.sql("UPDATE orders SET status = 'DELIVERED', settled = TRUE WHERE status = 'PLACED'").update();
	}

	/** As after a crash between the request to payment and its response. */
	@Test
	void abandonsAnUnpaidOrderAfterACrash() {
		long orderId = api.order("crashed").orderId();
		jdbc.sql("UPDATE orders SET status = 'PAYMENT_PENDING' WHERE order_id = ?").param(orderId).update();
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("PAYMENT_PENDING");

		clock.advance(Duration.ofSeconds(31));
		assertThat(api.overdue("payment")).contains(orderId);
		workers.run(REPLICAS);

		assertThat(statusOf(orderId)).isEqualTo("PAYMENT_FAILED");
		assertThat(api.overdue("payment")).isEmpty();
		assertPublishedOnce(orderId, "OrderAbandoned.v1");
	}

	@Test
	void cancelsAnOrderThatTheStoreNeverAnswered() {
		long orderId = api.order("patient").orderId();
		up.passes(STORE.minusMinutes(1));
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("PLACED");

		up.passes(Duration.ofMinutes(2));
		assertThat(api.overdue("store")).contains(orderId);
		workers.run(REPLICAS);

		Api.Reply order = api.get("/orders/" + orderId);
		assertThat(order.text("status")).isEqualTo("CANCELLED");
		assertThat(order.text("reason")).contains("응답이 없어");
		assertThat(order.body().get("outstanding")).hasSize(3);
		assertThat(api.overdue("store")).doesNotContain(orderId);
		assertPublishedOnce(orderId, "OrderCancelled.v1");
	}

	@Test
	void keepsAnOrderThatTheStoreAnswered() {
		long orderId = api.order("answered").orderId();
		publish("OrderAccepted", orderId);
		await().untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo("ACCEPTED"));

		up.passes(STORE.plusSeconds(1));
		workers.run(REPLICAS);
		// as a replica that read the order before the store answered
		cancelOrder.cancelUnanswered(orderId, true);

		assertThat(statusOf(orderId)).isEqualTo("ACCEPTED");
	}

	/** The store's answers stay on the topic while order is down. Order consumes them before the deadline. */
	@Test
	void doesNotCountTheTimeInWhichOrderWasDown() {
		long orderId = api.order("order was away").orderId();
		clock.advance(STORE.plusMinutes(1));

		workers.run(REPLICAS);

		assertThat(statusOf(orderId)).isEqualTo("PLACED");
		assertThat(api.overdue("store")).doesNotContain(orderId);
		up.passes(STORE.plusMinutes(1));
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("CANCELLED");
	}

	/** The broker was down, or OrderAccepted is parked: the kitchen may be cooking without order's knowledge. */
	@ParameterizedTest
	@CsvSource({ "31,STARTED,REFUSED", "41,FINISHED,REFUSED", "41,STARTED,WAITING" })
	void leavesAnOrderThatTheKitchenKeepsToAnOperator(long menuItemId, String state, String decision) {
		long orderId = api.order("cooked", menuItemId).orderId();
		kitchen.answers("{\"decision\":\"%s\",\"status\":\"%s\",\"statusLabel\":\"요리중\"}".formatted(decision, state));
		up.passes(STORE.plusMinutes(1));

		workers.run(REPLICAS);
		up.passes(Duration.ofMinutes(5));
		workers.run(REPLICAS);

		assertThat(statusOf(orderId)).isEqualTo("PLACED");
		assertThat(kitchen.requests(orderId)).as("one of three replicas sends the claim, and not in each round")
			.hasSize(1);
		assertThat(api.overdue("store")).contains(orderId);
		assertThat(wire.types(orderId)).doesNotContain("OrderCancelled.v1", "OrderCancelHeld.v1");
	}

	@Test
	void repeatsTheClaimForAnUnansweredOrderUntilTheKitchenResponds() {
		long orderId = api.order("unknown", OrderFixture.BEFORE_COOKING).orderId();
		long alsoUnanswered = api.order("unknown").orderId();
		up.passes(STORE.plusMinutes(1));
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("PLACED");
		assertThat(statusOf(alsoUnanswered)).as("no kitchen decides").isEqualTo("CANCELLED");
		assertThat(api.overdue("store")).contains(orderId);
		kitchen.answers("{\"decision\":\"GRANTED\",\"status\":\"CANCELLED\",\"statusLabel\":\"요리취소됨\"}");
		workers.run(1);
		assertThat(statusOf(orderId)).as("not before the pause is over").isEqualTo("PLACED");

		up.passes(Duration.ofSeconds(61));
		workers.run(REPLICAS);

		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("CANCELLED");
		assertThat(api.get("/orders/" + orderId).text("reason")).contains("응답이 없어");
		assertPublishedOnce(orderId, "OrderCancelled.v1");
		assertThat(api.put("/orders/" + orderId + "/cancel", null).status()).as("not the customer's cancel")
			.isEqualTo(409);
	}

	/** A granted claim is the cancellation, even if its response is lost. */
	@Test
	void aGrantToTheStoreDeadlineIsNotTheCustomersCancel() {
		long orderId = api.order("lost", OrderFixture.BEFORE_COOKING).orderId();
		up.passes(STORE.plusMinutes(1));
		workers.run(1);
		String reason = kitchen.requests(orderId).get(0).body().get("reason").asString();

		wire.publish("CancelGranted.v1", orderId, "{\"orderId\":%d,\"reason\":\"%s\"}".formatted(orderId, reason));

		await().untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo("CANCELLED"));
		assertThat(api.put("/orders/" + orderId + "/cancel", null).status()).isEqualTo(409);
	}

	@Test
	void requestsMissingAnswersAgainAndThenReportsTheOrderAsOverdue() {
		long orderId = api.order("settles").orderId();
		api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"late\"}");
		publish("CookCancelled", orderId);
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).body().get("outstanding")).hasSize(2));
		workers.run(1);
		assertThat(api.overdue("settlement")).doesNotContain(orderId);

		for (int round = 1; round <= 5; round++) {
			clock.advance(SETTLEMENT.plusSeconds(1));
			workers.run(REPLICAS);
			awaitEmptyOutbox(orderId);
			assertThat(requests(orderId)).isEqualTo(Math.min(round, 3));
		}

		JsonNode request = wire.published(orderId).get(wire.published(orderId).size() - 1).data();
		assertThat(request.get("reason").asString()).isEqualTo("late");
		assertThat(request.get("outstanding").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("PAYMENT", "DELIVERY");
		assertThat(api.overdue("settlement")).contains(orderId);
		assertThat(gauge("settlement")).isPositive();
	}

	@Test
	void settlesWithLateAnswersAndRequestsNoMore() {
		long orderId = api.order("late").orderId();
		wire.publish("OrderRejected.v1", orderId, "{\"orderId\":%d,\"reason\":\"품절\"}".formatted(orderId));
		await().untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo("REJECTED"));
		clock.advance(SETTLEMENT.plusSeconds(1));
		workers.run(REPLICAS);

		publish("PayCancelled", orderId);
		publish("DeliveryCancelled", orderId);
		await().until(() -> api.get("/orders/" + orderId).body().get("settled").asBoolean());
		clock.advance(SETTLEMENT.plusSeconds(1));
		workers.run(REPLICAS);

		awaitEmptyOutbox(orderId);
		assertThat(requests(orderId)).isEqualTo(1);
		assertThat(api.overdue("settlement")).doesNotContain(orderId);
	}

	private String statusOf(long orderId) {
		return api.get("/orders/" + orderId).text("status");
	}

	private int requests(long orderId) {
		return Collections.frequency(wire.types(orderId), "SettlementAsked.v1");
	}

	private void assertPublishedOnce(long orderId, String type) {
		awaitEmptyOutbox(orderId);
		assertThat(wire.types(orderId)).containsOnlyOnce(type);
	}

	private void awaitEmptyOutbox(long orderId) {
		await().until(() -> jdbc.sql("SELECT COUNT(*) FROM outbox WHERE event_key = ?")
			.param(Long.toString(orderId))
			.query(Long.class)
			.single() == 0);
	}

	private double gauge(String kind) {
		return api.get("/actuator/metrics/baedal.overdue?tag=kind:" + kind)
			.body()
			.at("/measurements/0/value")
			.asDouble();
	}

	private void publish(String event, long orderId) {
		wire.publish(event + ".v1", orderId, "{\"orderId\":%d}".formatted(orderId));
	}
}
