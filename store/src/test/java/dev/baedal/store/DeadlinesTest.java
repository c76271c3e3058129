package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;

/** Deadlines of an order that waits for its owner. */
class DeadlinesTest extends StoreTest {

	private static final Duration ANSWER = Duration.ofMinutes(15);
	private static final int REPLICAS = 3;

	@Test
	void rejectsAnUnansweredOrderOnceWithItsReason() {
		long orderId = customer.orders();
		up.passes(ANSWER.minusMinutes(1));
		workers.run(1);
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("RECEIVED");

		up.passes(Duration.ofMinutes(2));
		workers.run(REPLICAS);

		HttpApi.Reply cooking = api.get("/cookings/" + orderId);
		assertThat(cooking.text("status")).isEqualTo("REJECTED");
		assertThat(cooking.text("reason")).contains("15분").contains("자동으로 거절");
		assertThat(api.overdue("answer")).isEmpty();
		customer.publishCancelled(orderId);
		customer.awaitUndone(orderId, 1);
		assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1", "OrderRejected.v1",
				"CookCancelled.v1");
	}

	@Test
	void neverRejectsAnAcceptedOrder() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");

		up.passes(ANSWER.plusSeconds(1));
		workers.run(REPLICAS);

		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("ACCEPTED");
	}

	/** Without a replica the owner could not answer: the deadline does not run during an outage. */
	@Test
	void doesNotCountAnOutageTowardsTheDeadline() {
		long orderId = customer.orders();
		up.passes(ANSWER.minusMinutes(5));
		clock.advance(Duration.ofHours(2));

		workers.run(REPLICAS);
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("RECEIVED");
		assertThat(api.overdue("answer")).doesNotContain(orderId);
		up.passes(Duration.ofMinutes(4));
		workers.run(REPLICAS);
		assertThat(api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}").status()).isEqualTo(200);
		long unanswered = customer.orders();
		clock.advance(Duration.ofMinutes(20));
		workers.run(REPLICAS);
		up.passes(ANSWER.plusSeconds(1));
		workers.run(REPLICAS);

		assertThat(api.get("/cookings/" + unanswered).text("status")).isEqualTo("REJECTED");
	}

	/** Several replicas record the end of an outage at once: it counts once. */
	@Test
	void countsAnOutageOnceForManyReplicas() {
		long orderId = customer.orders();
		clock.advance(Duration.ofMinutes(30));
		workers.run(8);

		up.passes(ANSWER.plusSeconds(1));
		workers.run(1);

		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("REJECTED");
	}

	/** A short restart is no outage, so its time counts. */
	@Test
	void countsAShortRestartTowardsTheDeadline() {
		long orderId = customer.orders();
		up.passes(ANSWER.minusSeconds(20));
		clock.advance(Duration.ofSeconds(40));

		workers.run(1);

		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("REJECTED");
	}

	@Test
	void reportsAnAcceptedOrderThatIsNotCooked() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");
		clock.advance(Duration.ofMinutes(59));
		assertThat(api.overdue("cook")).doesNotContain(orderId);

		clock.advance(Duration.ofMinutes(2));

		assertThat(api.overdue("cook")).contains(orderId);
		assertThat(
				api.get("/actuator/metrics/baedal.overdue?tag=kind:cook").body().at("/measurements/0/value").asDouble())
			.isPositive();
		api.put("/cookings/" + orderId + "/start");
		assertThat(api.overdue("cook")).doesNotContain(orderId);
	}

	@Test
	void reportsAnOrderThatIsNotReadyWhenItWasPromised() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true,\"minutes\":20}");
		api.put("/cookings/" + orderId + "/start");
		clock.advance(Duration.ofMinutes(34));
		assertThat(api.overdue("promise")).doesNotContain(orderId);

		clock.advance(Duration.ofMinutes(2));

		assertThat(api.overdue("promise")).contains(orderId);
		assertThat(api.get("/actuator/metrics/baedal.overdue?tag=kind:promise")
			.body()
			.at("/measurements/0/value")
			.asDouble()).isPositive();
		api.put("/cookings/" + orderId + "/delay", "{\"minutes\":10}");
		assertThat(api.overdue("promise")).doesNotContain(orderId);
		clock.advance(Duration.ofMinutes(26));
		assertThat(api.overdue("promise")).contains(orderId);
		api.put("/cookings/" + orderId + "/finish");
		assertThat(api.overdue("promise")).doesNotContain(orderId);
	}

	@Test
	void repeatsTheAnswerOnlyWhenOrderRequestsIt() {
		long orderId = customer.orders();
		customer.publishCancelled(orderId);
		customer.awaitUndone(orderId, 1);

		requestSettlement(orderId, "PAYMENT");
		requestSettlement(orderId, "STORE");
		requestSettlement(orderId, "STORE");

		customer.awaitUndone(orderId, 3);
		customer.awaitStatus(orderId, "CANCELLED");
	}

	/** OrderCancelled is missing, for example since an operator discarded it. */
	@Test
	void undoesACookingWhoseOrderCancelledIsMissing() {
		long orderId = customer.orders();

		requestSettlement(orderId, "STORE");

		customer.awaitUndone(orderId, 1);
		customer.awaitStatus(orderId, "CANCELLED");
	}

	private void requestSettlement(long orderId, String part) {
		wire.publish("SettlementAsked.v1", orderId, """
				{"orderId":%d,"customerId":"khl","storeId":1,"reason":"late","outstanding":["%s"]}""".formatted(orderId,
				part));
	}
}
