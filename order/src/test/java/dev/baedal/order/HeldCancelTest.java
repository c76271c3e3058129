package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;

import dev.baedal.messaging.test.HttpStub;
import dev.baedal.order.application.cancelling.WakeUpsByHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M06, M16: where the kitchen decides, order first sends it a claim. An undecided cancel is held. */
class HeldCancelTest extends OrderTest {

	private static final Duration HOLD = Duration.ofMinutes(10);
	private static final String GRANTED = "{\"decision\":\"GRANTED\",\"status\":\"CANCELLED\",\"statusLabel\":\"요리취소됨\"}";
	private static final String WAITING = "{\"decision\":\"WAITING\",\"status\":\"STARTED\",\"statusLabel\":\"요리시작됨\"}";
	private static final String REFUSED = """
			{"decision":"REFUSED","status":"STARTED","statusLabel":"요리시작됨","reason":"요리가 이미 시작되었습니다"}""";

	@Autowired
	WakeUpsByHand wakeUps;

	@Test
	void aGrantedClaimCancelsTheOrder() {
		long orderId = coffee();
		kitchen.answers(GRANTED);

		Api.Reply reply = cancel(orderId);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("status")).isEqualTo("CANCELLED");
		assertThat(reply.body().get("outstanding")).hasSize(3);
		assertThat(kitchen.requests(orderId)).singleElement().satisfies(request -> {
			assertThat(request.path()).isEqualTo("/internal/cookings/" + orderId + "/cancel-claims");
			assertThat(request.body().get("customerId").asString()).isEqualTo("held");
			assertThat(request.body().get("storeId").asLong()).isEqualTo(3);
			assertThat(request.body().get("cancelPolicy").asString()).isEqualTo("BEFORE_COOKING");
			assertThat(request.body().get("reason").asString()).isEqualTo("changed my mind");
		});
	}

	@Test
	void aRefusedClaimIs409AndTheOrderContinues() {
		long orderId = coffee();
		kitchen.answers(REFUSED);

		Api.Reply reply = cancel(orderId);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.text("current")).isEqualTo("STARTED");
		assertThat(reply.text("currentLabel")).isEqualTo("요리시작됨");
		assertThat(reply.text("cancelPolicy")).isEqualTo("BEFORE_COOKING");
		assertThat(reply.body().get("cancellableWhile").valueStream().map(JsonNode::asString)).containsExactly("PLACED",
				"ACCEPTED");
		assertThat(reply.text("detail")).contains("요리가 시작되기 전까지만", "BEFORE_COOKING");
		assertThat(status(orderId)).isEqualTo("PLACED");
		assertThat(cancel(orderId).status()).as("requested again").isEqualTo(409);
		assertThat(wire.types(orderId)).doesNotContain("OrderCancelled.v1", "OrderCancelHeld.v1");
	}

	/** The consumed CookStarted event already rules the cancel out. */
	@Test
	void refusesALateCancelWithoutAClaim() {
		long orderId = coffee();
		publish("CookStarted", orderId);
		await().untilAsserted(() -> assertThat(status(orderId)).isEqualTo("COOKING"));
		kitchen.answers(GRANTED);

		Api.Reply reply = cancel(orderId);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("COOKING");
		assertThat(kitchen.requests(orderId)).isEmpty();
	}

	@Test
	void holdsACancelThatTheOwnerHasToDecide() {
		long orderId = api.order("held", OrderFixture.STORE_CONFIRM).orderId();
		kitchen.answers(WAITING);

		Api.Reply reply = cancel(orderId);

		assertHeld(reply);
		assertThat(cancel(orderId).status()).as("requested once more").isEqualTo(202);
		publish("CookStarted", orderId);
		await().untilAsserted(() -> assertThat(api.get("/orders/" + orderId).text("progress")).isEqualTo("COOKING"));
		assertThat(status(orderId)).isEqualTo("CANCEL_PENDING");
		decide("CancelGranted", orderId, "동의합니다");
		await().untilAsserted(() -> assertThat(status(orderId)).isEqualTo("CANCELLED"));
		assertThat(api.get("/orders/" + orderId).body().get("cancelHold").isNull()).isTrue();
		assertThat(cancel(orderId).status()).as("requested again, since the response was lost").isEqualTo(200);
		assertPublishedOnce(orderId, "OrderCancelHeld.v1");
		assertPublishedOnce(orderId, "OrderCancelled.v1");
	}

	@ParameterizedTest
	@CsvSource({ "500", "404", "400" })
	void holdsACancelWhenTheKitchenFails(int status) {
		long orderId = coffee();
		kitchen.answers((exchange, request) -> HttpStub.reply(exchange, status, "{\"decision\":\"REFUSED\"}"));

		assertHeld(cancel(orderId));
	}

	@Test
	void holdsACancelWhenTheResponseHasNoDecision() {
		long orderId = coffee();
		kitchen.answers("{}");

		assertHeld(cancel(orderId));
	}

	@Test
	void holdsACancelWhileTheKitchenIsDownAndRepeatsTheClaim() {
		long orderId = coffee();
		kitchen.stop();
		try {
			assertHeld(cancel(orderId));
			clock.advance(Duration.ofSeconds(3));
			workers.run(3);
			assertThat(status(orderId)).isEqualTo("CANCEL_PENDING");
		}
		finally {
			kitchen.start();
		}
		int requests = kitchen.requests(orderId).size();
		kitchen.answers(GRANTED);
		workers.run(1);
		assertThat(kitchen.requests(orderId)).as("not before the pause is over").hasSize(requests);

		clock.advance(Duration.ofSeconds(61));
		workers.run(3);

		assertThat(status(orderId)).isEqualTo("CANCELLED");
		assertThat(api.get("/orders/" + orderId).text("reason")).isEqualTo("changed my mind");
		assertThat(kitchen.requests(orderId)).as("one of three replicas sends the claim").hasSize(requests + 1);
		assertPublishedOnce(orderId, "OrderCancelled.v1");
	}

	/** M16: without a poll. */
	@Test
	void repeatsTheClaimWhenItsPauseIsOver() {
		long orderId = coffee();
		assertHeld(cancel(orderId));
		kitchen.answers(GRANTED);
		wakeUps.run();
		assertThat(status(orderId)).as("not before the pause is over").isEqualTo("CANCEL_PENDING");

		clock.advance(Duration.ofSeconds(2));
		wakeUps.run();

		assertThat(status(orderId)).isEqualTo("CANCELLED");
	}

	/** M16: without a poll. The last claim's pause ends after the hold. */
	@Test
	void aHoldEndsWhenItsTimeIsUp() {
		long orderId = coffee();
		assertHeld(cancel(orderId));
		wakeUps.run();
		clock.advance(HOLD.minusSeconds(1));
		wakeUps.run();
		assertThat(status(orderId)).isEqualTo("CANCEL_PENDING");

		clock.advance(Duration.ofSeconds(1));
		wakeUps.run();

		assertThat(status(orderId)).isEqualTo("PLACED");
		assertRefused(orderId, "EXPIRED", null);
	}

	@Test
	void aRefusalOfTheRepeatedClaimEndsTheHold() {
		long orderId = coffee();
		cancel(orderId);
		kitchen.answers(REFUSED);

		clock.advance(Duration.ofSeconds(61));
		workers.run(2);

		assertThat(status(orderId)).isEqualTo("PLACED");
		assertRefused(orderId, "REFUSED", "요리가 이미 시작되었습니다");
	}

	@Test
	void aCancelRefusedEventEndsTheHoldOnce() {
		long orderId = coffee();
		cancel(orderId);

		decide("CancelRefused", orderId, "안 됩니다");
		decide("CancelRefused", orderId, "repeated");

		await().untilAsserted(() -> assertThat(status(orderId)).isEqualTo("PLACED"));
		assertRefused(orderId, "REFUSED", "안 됩니다");
	}

	@Test
	void theHoldExpiresAndALaterGrantStillCancels() {
		long orderId = coffee();
		cancel(orderId);
		clock.advance(HOLD.plusSeconds(1));
		assertThat(api.overdue("cancel")).contains(orderId);

		workers.run(3);

		assertThat(status(orderId)).isEqualTo("PLACED");
		assertThat(api.overdue("cancel")).doesNotContain(orderId);
		assertRefused(orderId, "EXPIRED", null);
		decide("CancelGranted", orderId, "late");
		await().untilAsserted(() -> assertThat(status(orderId)).isEqualTo("CANCELLED"));
	}

	/** As after an hour in which order was down: it has not consumed the kitchen's event yet. */
	@Test
	void sendsALastClaimBeforeTheHoldExpires() {
		long granted = coffee();
		long refused = coffee();
		cancel(granted);
		cancel(refused);
		clock.advance(HOLD.plusSeconds(1));
		kitchen.answers((exchange, request) -> HttpStub.reply(exchange, 200,
				exchange.getRequestURI().getPath().contains("/" + granted + "/") ? GRANTED : REFUSED));

		workers.run(3);

		assertThat(status(granted)).isEqualTo("CANCELLED");
		assertThat(wire.types(granted)).doesNotContain("OrderCancelRefused.v1");
		assertPublishedOnce(granted, "OrderCancelled.v1");
		assertThat(status(refused)).isEqualTo("PLACED");
		assertRefused(refused, "REFUSED", "요리가 이미 시작되었습니다");
	}

	/** The claim was granted, but its response timed out: the CancelGranted event cancels the order. */
	@Test
	void aGrantWhoseResponseWasLostCancels() {
		long orderId = coffee();
		CountDownLatch release = new CountDownLatch(1);
		kitchen.answers((exchange, request) -> {
			UnpaidTest.awaitLatch(release);
			HttpStub.reply(exchange, 200, GRANTED);
		});
		assertThat(cancel(orderId).status()).isEqualTo(202);
		release.countDown();

		decide("CancelGranted", orderId, null);

		await().untilAsserted(() -> assertThat(status(orderId)).isEqualTo("CANCELLED"));
		decide("CancelGranted", orderId, "repeated");
		assertThat(cancel(orderId).status()).as("requested again").isEqualTo(200);
		assertPublishedOnce(orderId, "OrderCancelled.v1");
	}

	@Test
	void anOperatorCancelsWithoutAClaim() {
		long orderId = coffee();
		publish("CookFinished", orderId);
		await().untilAsserted(() -> assertThat(status(orderId)).isEqualTo("COOKED"));

		assertThat(api.put("/operator/orders/" + orderId + "/cancel", "{\"reason\":\"불\"}").status()).isEqualTo(204);

		assertThat(status(orderId)).isEqualTo("CANCELLED");
		assertThat(kitchen.requests(orderId)).isEmpty();
	}

	@Test
	void acceptsPostAsWellAsPut() {
		long orderId = api.order("posted").orderId();

		assertThat(api.post("/orders/" + orderId + "/cancel", null).status()).isEqualTo(200);
	}

	private void assertHeld(Api.Reply reply) {
		assertThat(reply.status()).isEqualTo(202);
		assertThat(reply.text("status")).isEqualTo("CANCEL_PENDING");
		assertThat(reply.text("statusLabel")).isEqualTo("취소보류");
		assertThat(reply.text("progress")).isEqualTo("PLACED");
		assertThat(reply.body().at("/cancelHold/reason").asString()).isEqualTo("changed my mind");
		assertThat(reply.body().at("/cancelHold").propertyNames()).containsExactlyInAnyOrder("since", "expiresAt",
				"reason");
	}

	private void assertRefused(long orderId, String outcome, String reason) {
		await().untilAsserted(() -> assertThat(wire.published(orderId))
			.filteredOn(event -> event.type().equals("OrderCancelRefused.v1"))
			.singleElement()
			.satisfies(event -> {
				assertThat(event.data().get("outcome").asString()).isEqualTo(outcome);
				assertThat(event.data().get("reason").asString(null)).isEqualTo(reason);
			}));
	}

	private void assertPublishedOnce(long orderId, String type) {
		await().untilAsserted(() -> assertThat(Collections.frequency(wire.types(orderId), type)).isEqualTo(1));
	}

	private long coffee() {
		return api.order("held", OrderFixture.BEFORE_COOKING).orderId();
	}

	private Api.Reply cancel(long orderId) {
		return api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"changed my mind\"}");
	}

	private String status(long orderId) {
		return api.get("/orders/" + orderId).text("status");
	}

	private void decide(String event, long orderId, String reason) {
		wire.publish(event + ".v1", orderId, "{\"orderId\":%d,\"customerId\":\"held\",\"storeId\":3,\"reason\":%s}"
			.formatted(orderId, reason == null ? null : '"' + reason + '"'));
	}

	private void publish(String event, long orderId) {
		wire.publish(event + ".v1", orderId, "{\"orderId\":%d}".formatted(orderId));
	}
}
