package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The store tells its customer when an order is ready, and that it becomes later. */
class PromisesTest extends StoreTest {

	private static final String COFFEE = Customer.policy("BREW_PICKUP", "AUTO", "BEFORE_COOKING", false);
	private static final String PARCEL = Customer.policy("SHIP_ON_PAYMENT", "MANUAL", "ANYTIME", false);

	@AfterEach
	void promiseNothing() {
		times(null, 0);
	}

	@Test
	void promisesTheMinutesOfTheAcceptance() {
		times(40, 0);
		long orderId = customer.orders();

		HttpApi.Reply accepted = accept(orderId, 25);

		Instant promised = Instant.parse(accepted.text("updatedAt")).plus(Duration.ofMinutes(25));
		assertThat(accepted.text("promisedAt")).isEqualTo(promised.toString());
		assertThat(api.get("/cookings/" + orderId).text("promisedAt")).isEqualTo(promised.toString());
		assertThat(published(orderId, "OrderAccepted.v1")).containsExactly(promised.toString());
	}

	@Test
	void promisesWhatTheStoreUsuallyNeedsAndARush() {
		times(20, 15);
		long orderId = customer.orders();

		HttpApi.Reply accepted = api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");

		assertThat(minutes(accepted)).isEqualTo(35);
		times(20, 0);
		assertThat(minutes(api.get("/cookings/" + orderId))).as("a promise stays").isEqualTo(35);
	}

	@Test
	void promisesForAnOrderThatNobodyAnswers() {
		times(10, 5);

		long orderId = customer.orders(COFFEE, Map.of(41L, 11), "ACCEPTED");

		assertThat(minutes(api.get("/cookings/" + orderId))).isEqualTo(15);
		customer.awaitPublished(orderId, "OrderAccepted.v1");
	}

	@Test
	void promisesNothingWithoutMinutes() {
		long orderId = customer.orders();

		HttpApi.Reply accepted = api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");

		assertThat(accepted.text("promisedAt")).isNull();
		assertThat(published(orderId, "OrderAccepted.v1")).containsExactly("null");
	}

	@Test
	void aRepeatedAcceptanceKeepsItsFirstPromise() {
		long orderId = customer.orders();
		HttpApi.Reply first = accept(orderId, 25);

		HttpApi.Reply again = accept(orderId, 60);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body()).isEqualTo(first.body());
	}

	@Test
	void promisesNothingForAParcel() {
		times(20, 0);
		long orderId = customer.orders(PARCEL, Map.of(1L, 1), "RECEIVED");

		HttpApi.Reply refused = accept(orderId, 25);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.fields()).containsExactly("minutes");
		assertThat(api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}").text("promisedAt")).isNull();
		assertThat(delay(orderId, "{\"minutes\":10}").status()).isEqualTo(409);
	}

	@Test
	void publishesEachDelayOnce() {
		long orderId = customer.orders();
		Instant first = Instant.parse(accept(orderId, 20).text("promisedAt"));

		HttpApi.Reply delayed = delay(orderId, "{\"minutes\":10,\"reason\":\" 주문이 많습니다 \"}");
		HttpApi.Reply again = delay(orderId, "{\"minutes\":10,\"reason\":\"주문이 많습니다\"}");
		api.put("/cookings/" + orderId + "/start");
		HttpApi.Reply more = delay(orderId, "{\"minutes\":5}");

		assertThat(delayed.status()).isEqualTo(200);
		assertThat(delayed.text("promisedAt")).isEqualTo(first.plus(Duration.ofMinutes(10)).toString());
		assertThat(delayed.text("delayReason")).isEqualTo("주문이 많습니다");
		assertThat(again.body()).isEqualTo(delayed.body());
		assertThat(more.text("status")).isEqualTo("STARTED");
		assertThat(more.text("promisedAt")).isEqualTo(first.plus(Duration.ofMinutes(15)).toString());
		customer.awaitPublished(orderId, "OrderReceived.v1", "OrderAccepted.v1", "CookDelayed.v1", "CookStarted.v1",
				"CookDelayed.v1");
		assertThat(published(orderId, "CookDelayed.v1")).containsExactly(delayed.text("promisedAt"),
				more.text("promisedAt"));
	}

	@Test
	void refusesADelayOnceTheOrderIsReadyOrCancelled() {
		long ready = customer.orders();
		accept(ready, 20);
		api.put("/cookings/" + ready + "/start");
		api.put("/cookings/" + ready + "/finish");
		long cancelled = customer.orders();
		accept(cancelled, 20);
		delay(cancelled, "{\"minutes\":10}");
		customer.cancels(cancelled);

		assertThat(delay(ready, "{\"minutes\":10}").text("current")).isEqualTo("FINISHED");
		assertThat(delay(cancelled, "{\"minutes\":10}").text("current")).isEqualTo("CANCELLED");
		assertThat(delay(customer.orders(), "{\"minutes\":10}").text("current")).isEqualTo("RECEIVED");
	}

	@Test
	void publishesTheTimesOfAStore() {
		HttpApi.Reply reply = times(30, 10);

		assertThat(reply.body().get("minutes").asInt()).isEqualTo(30);
		assertThat(reply.body().get("rushMinutes").asInt()).isEqualTo(10);
		long version = Long.parseLong(reply.header("ETag").replace("\"", ""));
		assertThat(times(30, 10).header("ETag")).as("repeated").isEqualTo(reply.header("ETag"));
		await().untilAsserted(() -> assertThat(wire.published(Wire.MENUS))
			.filteredOn(event -> event.key().equals("store:1") && event.data().get("version").asLong() == version)
			.singleElement()
			.satisfies(event -> assertThat(event.data().get("minutes").asInt()).isEqualTo(30))
			.satisfies(event -> assertThat(event.data().get("rushMinutes").asInt()).isEqualTo(10)));
	}

	@Test
	void aPauseEndsByItself() {
		HttpApi.Reply paused = api.put("/stores/6/pause", "{\"minutes\":30,\"reason\":\"기름 교체\"}");
		HttpApi.Reply again = api.put("/stores/6/pause", "{\"minutes\":30,\"reason\":\"기름 교체\"}");

		assertThat(paused.body().get("openNow").asBoolean()).isFalse();
		assertThat(paused.text("pauseReason")).isEqualTo("기름 교체");
		assertThat(paused.text("opensAt")).isEqualTo(paused.text("pausedUntil")).isNotNull();
		assertThat(again.body()).isEqualTo(paused.body());
		clock.advance(Duration.ofMinutes(31));
		assertThat(api.get("/stores/6").body().get("openNow").asBoolean()).isTrue();
		assertThat(api.get("/stores/6").text("opensAt")).isNull();
		HttpApi.Reply opened = api.put("/stores/6/open");
		assertThat(opened.body().get("open").asBoolean()).isTrue();
		assertThat(opened.text("pausedUntil")).isNull();
		await().untilAsserted(
				() -> assertThat(wire.published(Wire.MENUS)).filteredOn(event -> event.key().equals("store:6"))
					.extracting(event -> event.data().get("open").asBoolean() + " " + event.data().get("pausedUntil"))
					.contains("false " + paused.body().get("pausedUntil"))
					.last()
					.isEqualTo("true null"));
	}

	@Test
	void aPauseWithoutABodyLasts() {
		HttpApi.Reply paused = api.put("/stores/7/pause");

		clock.advance(Duration.ofDays(3));
		assertThat(api.get("/stores/7").body().get("openNow").asBoolean()).isFalse();
		assertThat(paused.text("opensAt")).isNull();
		assertThat(api.put("/stores/7/pause", "{}").body()).isEqualTo(paused.body());
		assertThat(api.put("/stores/7/open").body().get("openNow").asBoolean()).isTrue();
	}

	private HttpApi.Reply times(Integer minutes, int rush) {
		return api.put("/stores/1/times", "{\"minutes\":%d,\"rushMinutes\":%d}".formatted(minutes, rush));
	}

	private HttpApi.Reply accept(long orderId, int minutes) {
		return api.put("/cookings/" + orderId + "/accept", "{\"accept\":true,\"minutes\":%d}".formatted(minutes));
	}

	private HttpApi.Reply delay(long orderId, String body) {
		return api.put("/cookings/" + orderId + "/delay", body);
	}

	/** The minutes that the acceptance of a cooking promises. */
	private static long minutes(HttpApi.Reply cooking) {
		return Duration.between(Instant.parse(cooking.text("updatedAt")), Instant.parse(cooking.text("promisedAt")))
			.toMinutes();
	}

	private List<String> published(long orderId, String type) {
		await().untilAsserted(() -> assertThat(customer.published(orderId)).contains(type));
		return wire.published(orderId)
			.stream()
			.filter(event -> event.type().equals(type))
			.map(event -> event.data().get("promisedAt"))
			.map(JsonNode::toString)
			.map(time -> time.replace("\"", ""))
			.toList();
	}
}
