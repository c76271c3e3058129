package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M07, M08: riders find ready deliveries, and one rider delivers each. */
class RidersTest extends DeliveryTest {

	@Test
	void aRiderPicksAReadyDelivery() {
		long orderId = others.order("READY");

		HttpApi.Reply reply = pick(orderId, "rider-7");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("status")).isEqualTo("PICKED");
		assertThat(reply.text("statusLabel")).isEqualTo("배달시작됨");
		assertThat(reply.text("riderId")).isEqualTo("rider-7");
		assertThat(reply.text("pickedAt")).isNotNull();
		await().untilAsserted(
				() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1", "Picked.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("riderId").asString()).isEqualTo("rider-7"));
	}

	@Test
	void aRiderPicksADeliveryThatWaitedForItsCoupon() {
		long orderId = others.gated(others.newOrderId(), "KITCHEN_RIDER");
		others.awaitStatus(orderId, "READY");

		assertThat(pick(orderId, "rider-7").body().at("/gate/couponId").asLong()).isEqualTo(5);
	}

	@RepeatedTest(5)
	void exactlyOneOfTwoConcurrentRidersWins() throws Exception {
		long orderId = others.order("READY");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService riders = Executors.newFixedThreadPool(2);
		List<Future<HttpApi.Reply>> replies = Stream.of("rider-7", "rider-8").map(rider -> riders.submit(() -> {
			together.await();
			return pick(orderId, rider);
		})).toList();
		HttpApi.Reply first = replies.get(0).get();
		HttpApi.Reply second = replies.get(1).get();
		riders.shutdown();

		assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(200, 409);
		HttpApi.Reply loser = first.status() == 409 ? first : second;
		assertThat(loser.text("current")).isEqualTo("PICKED");
		assertThat(loser.text("currentLabel")).isEqualTo("배달시작됨");
		String winner = first.status() == 200 ? "rider-7" : "rider-8";
		assertThat(api.get("/deliveries/" + orderId).text("riderId")).isEqualTo(winner);
		await().untilAsserted(
				() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1", "Picked.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("riderId").asString()).isEqualTo(winner));
	}

	@Test
	void aRiderPicksOnlyTheVersionThatIfMatchNames() {
		long orderId = others.order("READY");
		String version = api.get("/deliveries/" + orderId).header("ETag");

		assertThat(
				api.send("PUT", "/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}", "If-Match", "\"999\"")
					.status())
			.isEqualTo(412);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("READY");
		HttpApi.Reply picked = api.send("PUT", "/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}",
				"If-Match", version);
		assertThat(picked.status()).isEqualTo(200);

		for (String command : List.of("arrived", "confirmdelivered")) {
			String path = "/deliveries/" + orderId + "/" + command;
			assertThat(api.send("PUT", path, null, "If-Match", version).status()).isEqualTo(412);
			assertThat(
					api.send("PUT", path, null, "If-Match", api.get("/deliveries/" + orderId).header("ETag")).status())
				.isEqualTo(200);
		}
	}

	@Test
	void aRiderMayRepeatAPick() {
		long orderId = others.order("READY");
		HttpApi.Reply first = pick(orderId, "rider-7");

		HttpApi.Reply again = pick(orderId, " rider-7 ");

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.body()).isEqualTo(api.get("/deliveries/" + orderId).body());
		assertThat(again.text("riderId")).isEqualTo(first.text("riderId"));
		api.put("/deliveries/" + orderId + "/arrived");
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1",
				"Picked.v1", "Arrived.v1"));
	}

	@Test
	void refusesAPickBeforeTheDeliveryIsReady() {
		long orderId = others.order("WAITING");

		HttpApi.Reply reply = pick(orderId, "rider-7");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("WAITING");
		assertThat(reply.body().get("allowed")).isEmpty();
	}

	@Test
	void aRiderReportsTheArrivalOnce() {
		long orderId = others.order("PICKED");

		HttpApi.Reply reply = api.put("/deliveries/" + orderId + "/arrived", "{\"riderId\":\"rider-7\"}");

		assertThat(reply.text("statusLabel")).isEqualTo("배달도착됨");
		assertThat(reply.text("arrivedAt")).isNotNull();
		HttpApi.Reply again = api.put("/deliveries/" + orderId + "/arrived");
		assertThat(again.status()).as("repeated").isEqualTo(200);
		assertThat(again.body()).isEqualTo(api.get("/deliveries/" + orderId).body());
		assertThat(pick(orderId, "rider-7").text("status")).as("the pick, repeated").isEqualTo("ARRIVED");
		assertThat(pick(orderId, "rider-8").status()).as("another rider's").isEqualTo(409);
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1",
				"Picked.v1", "Arrived.v1"));
	}

	@Test
	void aRiderGivesADeliveryBackForAnotherRider() {
		long orderId = others.order("PICKED");
		assertThat(giveUp("giveback", orderId, "rider-8").status()).as("another rider").isEqualTo(409);

		HttpApi.Reply reply = giveUp("giveback", orderId, "rider-7");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("status")).isEqualTo("READY");
		assertThat(reply.text("riderId")).isNull();
		assertThat(giveUp("giveback", orderId, "rider-7").status()).as("repeated").isEqualTo(200);
		assertThat(giveUp("giveback", orderId, "rider-8").status()).as("another rider, who never had it")
			.isEqualTo(409);
		assertThat(pick(orderId, "rider-8").status()).isEqualTo(200);
		await().untilAsserted(() -> assertThat(others.published(orderId)).containsExactly("DeliveryReady.v1",
				"Picked.v1", "DeliveryReleased.v1", "Picked.v1"));
	}

	@Test
	void aFailedDeliveryWaitsForAnOperatorsRelease() {
		long orderId = others.order("ARRIVED");
		assertThat(giveUp("fail", orderId, "rider-8").status()).as("another rider").isEqualTo(409);

		HttpApi.Reply reply = giveUp("fail", orderId, "rider-7");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("statusLabel")).isEqualTo("배달실패됨");
		assertThat(reply.text("failure")).isEqualTo("아무도 없어요");
		assertThat(giveUp("fail", orderId, "rider-7").body()).as("repeated").isEqualTo(reply.body());
		assertThat(giveUp("fail", orderId, "rider-8").status()).as("another rider").isEqualTo(409);
		assertThat(api.overdue("failed")).contains(orderId);
		assertThat(api.put("/operator/deliveries/" + orderId + "/release", "{\"reason\":\"다시\"}").status())
			.isEqualTo(204);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("READY");
		assertThat(api.overdue("failed")).doesNotContain(orderId);
		await().untilAsserted(
				() -> assertThat(others.published(orderId)).endsWith("DeliveryFailed.v1", "DeliveryReleased.v1"));
	}

	@Test
	void aCancelEndsAFailedDelivery() {
		long orderId = others.order("PICKED");
		giveUp("fail", orderId, "rider-7");

		others.publish("OrderCancelled.v1", orderId);

		others.awaitUndone(orderId, 1);
	}

	@Test
	void nearbyShowsOnlyReadyDeliveriesOfTheRegion() {
		long ready = others.order("READY", "Jeju");
		long alsoReady = others.order("READY", "jeju");
		long elsewhere = others.order("READY", "busan");
		others.order("WAITING", "jeju");
		long picked = others.order("READY", "jeju");
		pick(picked, "rider-7");
		long cancelled = others.order("READY", "jeju");
		others.publish("OrderCancelled.v1", cancelled);
		others.awaitStatus(cancelled, "CANCELLED");

		assertThat(nearby("jeju")).containsExactlyInAnyOrder(ready, alsoReady);
		assertThat(nearby("JEJU")).containsExactlyInAnyOrder(ready, alsoReady);
		assertThat(nearby("busan")).containsExactly(elsewhere);
		assertThat(nearby("nowhere")).isEmpty();
	}

	@Test
	void nearbyNormalisesTheRegion() {
		long ready = others.order("READY", "강릉");
		String typed = URLEncoder.encode(" " + Normalizer.normalize("강릉", Normalizer.Form.NFD) + ",\u3000",
				StandardCharsets.UTF_8);

		assertThat(nearby(typed)).containsExactly(ready);
		assertThat(nearby(URLEncoder.encode("강릉 시내", StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void normalisesTheRiderId() {
		long orderId = others.order("READY");
		String typed = Normalizer.normalize("이몽룡", Normalizer.Form.NFD);

		assertThat(pick(orderId, typed + "\u00a0").text("riderId")).isEqualTo("이몽룡");
		assertThat(giveUp("giveback", orderId, typed).status()).isEqualTo(200);
	}

	@Test
	void nearbyIsPagedWithLinks() {
		long first = others.order("READY", "부산");
		long second = others.order("READY", "부산");

		HttpApi.Reply page = api.get("/deliveries/search/nearby?region=%EB%B6%80%EC%82%B0&size=1&sort=orderId");

		assertThat(page.ids("deliveries", "orderId")).containsExactly(first);
		assertThat(page.body().at("/page/totalElements").asLong()).isEqualTo(2);
		HttpApi.Reply next = api.get(page.body().at("/_links/next/href").asString());
		assertThat(next.ids("deliveries", "orderId")).containsExactly(second);
		HttpApi.Reply self = api.get(next.body().at("/_embedded/deliveries/0/_links/self/href").asString());
		assertThat(self.body().get("orderId").asLong()).isEqualTo(second);
		assertThat(self.text("region")).isEqualTo("부산");
		assertThat(self.body().has("version")).isFalse();
	}

	@Test
	void aDeliveryInlinesTheFieldsOfItsRide() {
		JsonNode delivery = api.get("/deliveries/" + others.order("READY")).body();

		assertThat(delivery.propertyNames()).containsExactlyInAnyOrder("orderId", "customerId", "storeId", "region",
				"address", "riderNote", "accepted", "gate", "fulfilment", "status", "statusLabel", "riderId", "failure",
				"promisedAt", "readyAt", "pickedAt", "arrivedAt", "confirmedAt", "updatedAt", "_links");
		assertThat(delivery.get("gate").propertyNames()).containsExactlyInAnyOrder("gated", "couponId", "skipped");
		assertThat(delivery.get("address").isNull()).isFalse();
	}

	@Test
	void listsAreSortedByTheInlinedFieldsOfTheRide() {
		long last = others.order("READY");
		long nextToLast = others.order("READY");
		pick(nextToLast, "힣힣-1");
		pick(last, "힣힣-2");

		assertThat(api.get("/deliveries?size=2&sort=riderId,desc").ids("deliveries", "orderId")).containsExactly(last,
				nextToLast);
		assertThat(api.get("/deliveries?sort=ride.riderId").status()).isEqualTo(400);
		assertThat(api.get("/deliveries?sort=customerId").text("detail")).contains(
				"accepted, arrivedAt, confirmedAt, failure, fulfilment, gate.couponId, gate.gated, gate.skipped, orderId, "
						+ "pickedAt, promisedAt, readyAt, region, riderId, status, storeId, updatedAt");
	}

	private HttpApi.Reply giveUp(String command, long orderId, String rider) {
		return api.put("/deliveries/" + orderId + "/" + command,
				"{\"riderId\":\"%s\",\"reason\":\"아무도 없어요\"}".formatted(rider));
	}

	private List<Long> nearby(String region) {
		return api.get("/deliveries/search/nearby?region=" + region).ids("deliveries", "orderId");
	}

	private HttpApi.Reply pick(long orderId, String rider) {
		return api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"%s\"}".formatted(rider));
	}
}
