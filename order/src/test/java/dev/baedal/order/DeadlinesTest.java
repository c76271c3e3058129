package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;

import dev.baedal.order.application.cancelling.CancelOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** No order waits for ever. Each deadline is acted upon once, however many replicas look. */
class DeadlinesTest extends OrderTest {

	private static final Duration STORE = Duration.ofMinutes(60);
	private static final Duration SETTLEMENT = Duration.ofMinutes(2);
	private static final int REPLICAS = 3;

	@Autowired
	JdbcClient jdbc;
	@Autowired
	CancelOrder cancelOrder;

	/** As after a crash between asking payment and hearing its answer. */
	@Test
	void abandonsAnOrderThatNobodyWaitsForAnyMore() {
		long orderId = api.order("crashed").orderId();
		jdbc.sql("UPDATE orders SET status = 'PAYMENT_PENDING' WHERE order_id = ?").param(orderId).update();
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("PAYMENT_PENDING");

		clock.advance(Duration.ofSeconds(31));
		assertThat(api.overdue("payment")).contains(orderId);
		workers.run(REPLICAS);

		assertThat(statusOf(orderId)).isEqualTo("PAYMENT_FAILED");
		assertThat(api.overdue("payment")).isEmpty();
		assertSaidOnce(orderId, "OrderAbandoned.v1");
	}

	@Test
	void cancelsWhatTheStoreNeverAnswered() {
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
		assertSaidOnce(orderId, "OrderCancelled.v1");
	}

	@Test
	void leavesAloneWhatTheStoreAnswered() {
		long orderId = api.order("answered").orderId();
		hear("OrderAccepted", orderId);
		await().untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo("ACCEPTED"));

		up.passes(STORE.plusSeconds(1));
		workers.run(REPLICAS);
		// as a replica that looked before the store answered
		cancelOrder.cancelUnanswered(orderId, true);

		assertThat(statusOf(orderId)).isEqualTo("ACCEPTED");
	}

	/** The store's answers wait on the topic: order hears them before the time is up. */
	@Test
	void countsNoTimeInWhichOrderItselfWasAway() {
		long orderId = api.order("order was away").orderId();
		clock.advance(STORE.plusMinutes(1));

		workers.run(REPLICAS);

		assertThat(statusOf(orderId)).isEqualTo("PLACED");
		assertThat(api.overdue("store")).doesNotContain(orderId);
		up.passes(STORE.plusMinutes(1));
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("CANCELLED");
	}

	/** The broker was away, or OrderAccepted is parked: what order has not heard may be a dinner that is cooked. */
	@ParameterizedTest
	@CsvSource({ "31,STARTED,REFUSED", "41,FINISHED,REFUSED", "41,STARTED,WAITING" })
	void cancelsNothingThatTheKitchenKeepsAndTellsAnOperator(long dish, String state, String decision) {
		long orderId = api.order("cooked", dish).orderId();
		kitchen.answers("{\"decision\":\"%s\",\"status\":\"%s\",\"statusLabel\":\"요리중\"}".formatted(decision, state));
		up.passes(STORE.plusMinutes(1));

		workers.run(REPLICAS);
		up.passes(Duration.ofMinutes(5));
		workers.run(REPLICAS);

		assertThat(statusOf(orderId)).isEqualTo("PLACED");
		assertThat(kitchen.asked(orderId)).as("of three replicas one asks, and not in each round").hasSize(1);
		assertThat(api.overdue("store")).contains(orderId);
		assertThat(wire.types(orderId)).doesNotContain("OrderCancelled.v1", "OrderCancelHeld.v1");
	}

	@Test
	void asksTheKitchenAboutItsSilenceUntilItAnswers() {
		long orderId = api.order("unknown", OrderFixture.BEFORE_COOKING).orderId();
		long alsoSilent = api.order("unknown").orderId();
		up.passes(STORE.plusMinutes(1));
		workers.run(1);
		assertThat(statusOf(orderId)).isEqualTo("PLACED");
		assertThat(statusOf(alsoSilent)).as("no kitchen decides").isEqualTo("CANCELLED");
		assertThat(api.overdue("store")).contains(orderId);
		kitchen.answers("{\"decision\":\"GRANTED\",\"status\":\"CANCELLED\",\"statusLabel\":\"요리취소됨\"}");
		workers.run(1);
		assertThat(statusOf(orderId)).as("not before the pause is over").isEqualTo("PLACED");

		up.passes(Duration.ofSeconds(61));
		workers.run(REPLICAS);

		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("CANCELLED");
		assertThat(api.get("/orders/" + orderId).text("reason")).contains("응답이 없어");
		assertSaidOnce(orderId, "OrderCancelled.v1");
		assertThat(api.put("/orders/" + orderId + "/cancel", null).status()).as("no cancel of the customer's")
			.isEqualTo(409);
	}

	/** The kitchen's yes is the cancel, also when its answer is lost. */
	@Test
	void aGrantForSilenceWhoseAnswerWasLostIsNobodysCancel() {
		long orderId = api.order("lost", OrderFixture.BEFORE_COOKING).orderId();
		up.passes(STORE.plusMinutes(1));
		workers.run(1);
		String reason = kitchen.asked(orderId).get(0).body().get("reason").asString();

		wire.say("CancelGranted.v1", orderId, "{\"orderId\":%d,\"reason\":\"%s\"}".formatted(orderId, reason));

		await().untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo("CANCELLED"));
		assertThat(api.put("/orders/" + orderId + "/cancel", null).status()).isEqualTo(409);
	}

	@Test
	void asksAgainWhoHasNotAnsweredAndThenShowsIt() {
		long orderId = api.order("settles").orderId();
		api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"late\"}");
		hear("CookCancelled", orderId);
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).body().get("outstanding")).hasSize(2));
		workers.run(1);
		assertThat(api.overdue("settlement")).doesNotContain(orderId);

		for (int round = 1; round <= 5; round++) {
			clock.advance(SETTLEMENT.plusSeconds(1));
			workers.run(REPLICAS);
			awaitAllSaid(orderId);
			assertThat(asks(orderId)).isEqualTo(Math.min(round, 3));
		}

		JsonNode asked = wire.heard(orderId).get(wire.heard(orderId).size() - 1).data();
		assertThat(asked.get("reason").asString()).isEqualTo("late");
		assertThat(asked.get("outstanding").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("PAYMENT",
				"DELIVERY");
		assertThat(api.overdue("settlement")).contains(orderId);
		assertThat(gauge("settlement")).isPositive();
	}

	@Test
	void settlesWhenTheLateAnswersComeAndAsksNoMore() {
		long orderId = api.order("late").orderId();
		wire.say("OrderRejected.v1", orderId, "{\"orderId\":%d,\"reason\":\"품절\"}".formatted(orderId));
		await().untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo("REJECTED"));
		clock.advance(SETTLEMENT.plusSeconds(1));
		workers.run(REPLICAS);

		hear("PayCancelled", orderId);
		hear("DeliveryCancelled", orderId);
		await().until(() -> api.get("/orders/" + orderId).body().get("settled").asBoolean());
		clock.advance(SETTLEMENT.plusSeconds(1));
		workers.run(REPLICAS);

		awaitAllSaid(orderId);
		assertThat(asks(orderId)).isEqualTo(1);
		assertThat(api.overdue("settlement")).doesNotContain(orderId);
	}

	private String statusOf(long orderId) {
		return api.get("/orders/" + orderId).text("status");
	}

	private int asks(long orderId) {
		return Collections.frequency(wire.types(orderId), "SettlementAsked.v1");
	}

	private void assertSaidOnce(long orderId, String type) {
		awaitAllSaid(orderId);
		assertThat(wire.types(orderId)).containsOnlyOnce(type);
	}

	private void awaitAllSaid(long orderId) {
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

	private void hear(String event, long orderId) {
		wire.say(event + ".v1", orderId, "{\"orderId\":%d}".formatted(orderId));
	}
}
