package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** M04, M05: the owner answers an order and cooks it. */
class KitchenTest extends StoreTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"accept\":true}", "{\"accept\":\"true\"}", "{\"accept\":true,\"status\":\"FINISHED\"}" })
	void acceptsAnOrder(String yes) {
		long orderId = customer.orders();

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/accept", yes);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("status")).isEqualTo("ACCEPTED");
		assertThat(reply.text("statusLabel")).isEqualTo("수락됨");
		assertThat(reply.body().get("_links").get("self").get("href").asString()).endsWith("/cookings/" + orderId);
		await().untilAsserted(
				() -> assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1", "OrderAccepted.v1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"accept\":false,\"reason\":\"재료가 떨어졌습니다\"}",
			"{\"accept\":\"false\",\"reason\":\" 재료가 떨어졌습니다 \"}" })
	void rejectsAnOrderWithItsReason(String no) {
		long orderId = customer.orders();

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/accept", no);

		assertThat(reply.text("status")).isEqualTo("REJECTED");
		assertThat(reply.text("statusLabel")).isEqualTo("거절됨");
		await().untilAsserted(
				() -> assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1", "OrderRejected.v1"));
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo("재료가 떨어졌습니다"));
	}

	@Test
	void aRejectionWithoutAReasonGetsAGeneralOne() {
		long orderId = customer.orders();

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/accept", "{\"accept\":false,\"reason\":\" \"}");

		assertThat(reply.text("reason")).isEqualTo("가게 사정으로 주문을 받을 수 없습니다");
	}

	@Test
	void cooksAnAcceptedOrder() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");

		assertThat(api.put("/cookings/" + orderId + "/start").text("statusLabel")).isEqualTo("요리시작됨");
		assertThat(api.put("/cookings/" + orderId + "/finish", "{}").text("statusLabel")).isEqualTo("요리완료됨");

		await().untilAsserted(() -> assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1",
				"OrderAccepted.v1", "CookStarted.v1", "CookFinished.v1"));
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("FINISHED");
	}

	@Test
	void refusesAForbiddenCommandWithTheStatusAndTheAllowedOnes() {
		long orderId = customer.orders();

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/finish");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(reply.text("current")).isEqualTo("RECEIVED");
		assertThat(reply.text("currentLabel")).isEqualTo("주문됨");
		assertThat(reply.body().get("allowed").valueStream().map(name -> name.asString())).containsExactly("ACCEPT",
				"REJECT");
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("RECEIVED");
	}

	@Test
	void aRepeatedCommandChangesNothingEvenAfterLaterCommands() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");
		assertRepeated("/cookings/" + orderId + "/accept", "{\"accept\":true}", "ACCEPTED");
		api.put("/cookings/" + orderId + "/start");
		assertRepeated("/cookings/" + orderId + "/accept", "{\"accept\":true}", "STARTED");
		assertRepeated("/cookings/" + orderId + "/start", null, "STARTED");
		api.put("/cookings/" + orderId + "/finish");
		assertRepeated("/cookings/" + orderId + "/start", null, "FINISHED");
		assertRepeated("/cookings/" + orderId + "/finish", null, "FINISHED");

		assertThat(api.put("/cookings/" + orderId + "/accept", "{\"accept\":false}").status()).as("another answer")
			.isEqualTo(409);
		await().untilAsserted(() -> assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1",
				"OrderAccepted.v1", "CookStarted.v1", "CookFinished.v1"));
	}

	@Test
	void aRepeatedRejectionKeepsItsFirstReason() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":false,\"reason\":\"first\"}");

		assertRepeated("/cookings/" + orderId + "/accept", "{\"accept\":false,\"reason\":\"second\"}", "REJECTED");

		assertThat(api.get("/cookings/" + orderId).text("reason")).isEqualTo("first");
		assertThat(api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}").status()).as("another answer")
			.isEqualTo(409);
		await().untilAsserted(
				() -> assertThat(customer.published(orderId)).containsExactly("OrderReceived.v1", "OrderRejected.v1"));
	}

	@Test
	void refusesARepetitionOnceTheCookingIsCancelled() {
		long orderId = customer.orders();
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");
		customer.cancels(orderId);

		assertThat(api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}").text("current"))
			.isEqualTo("CANCELLED");
	}

	private void assertRepeated(String path, String body, String status) {
		HttpApi.Reply before = api.get(path.substring(0, path.lastIndexOf('/')));

		HttpApi.Reply again = api.put(path, body);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text("status")).isEqualTo(status);
		assertThat(again.body()).isEqualTo(before.body());
	}

	@Test
	void exactlyOneOfConcurrentAcceptAndRejectWins() throws Exception {
		long orderId = customer.orders();
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService owners = Executors.newFixedThreadPool(2);
		List<Future<HttpApi.Reply>> replies = List.of("true", "false")
			.stream()
			.map(accept -> (Callable<HttpApi.Reply>) () -> {
				together.await();
				return api.put("/cookings/" + orderId + "/accept", "{\"accept\":%s}".formatted(accept));
			})
			.map(owners::submit)
			.toList();
		HttpApi.Reply yes = replies.get(0).get();
		HttpApi.Reply no = replies.get(1).get();
		owners.shutdown();

		assertThat(List.of(yes.status(), no.status())).containsExactlyInAnyOrder(200, 409);
		HttpApi.Reply refused = yes.status() == 409 ? yes : no;
		assertThat(refused.text("current")).isEqualTo(yes.status() == 200 ? "ACCEPTED" : "REJECTED");
		await().untilAsserted(() -> assertThat(customer.published(orderId)).hasSize(2));
	}
}
