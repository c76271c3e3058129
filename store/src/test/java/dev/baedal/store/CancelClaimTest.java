package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M06, M16: the kitchen decides a cancel that order claims over HTTP or, if store was down, holds and publishes. */
class CancelClaimTest extends StoreTest {

	private static final String BEFORE_COOKING = Customer.policy("KITCHEN_RIDER", "AUTO", "BEFORE_COOKING", false);
	private static final String CONFIRM = Customer.policy("KITCHEN_RIDER", "AUTO", "STORE_CONFIRM", false);

	@Test
	void aClaimBeforeCookingCancelsTheOrder() {
		long orderId = accepted(BEFORE_COOKING);

		HttpApi.Reply reply = customer.claims(orderId, "BEFORE_COOKING");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).hasToString(
				"{\"decision\":\"GRANTED\",\"status\":\"CANCELLED\",\"statusLabel\":\"요리취소됨\",\"reason\":null}");
		assertThat(api.put("/cookings/" + orderId + "/start").status()).isEqualTo(409);
		customer.cancels(orderId);
		customer.awaitPublished(orderId, "OrderAccepted.v1", "CancelGranted.v1", "CookCancelled.v1");
	}

	@Test
	void aClaimAfterTheStartOfCookingIsRefused() {
		long orderId = accepted(BEFORE_COOKING);
		api.put("/cookings/" + orderId + "/start");

		HttpApi.Reply reply = customer.claims(orderId, "BEFORE_COOKING");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("decision")).isEqualTo("REFUSED");
		assertThat(reply.text("status")).isEqualTo("STARTED");
		assertThat(reply.text("reason")).isEqualTo("이미 '요리시작됨' 상태라 취소할 수 없습니다");
		assertThat(api.put("/cookings/" + orderId + "/finish").status()).isEqualTo(200);
	}

	@Test
	void aRepeatedClaimIsGrantedAgain() {
		long orderId = accepted(BEFORE_COOKING);
		customer.claims(orderId, "BEFORE_COOKING");

		assertThat(customer.claims(orderId, "BEFORE_COOKING").text("decision")).isEqualTo("GRANTED");
		customer.holds(orderId, "BEFORE_COOKING", clock.instant().minusSeconds(1));

		customer.awaitPublished(orderId, "OrderAccepted.v1", "CancelGranted.v1", "CancelGranted.v1",
				"CancelGranted.v1");
	}

	@Test
	void anOrderClaimedBeforeItsOrderPlacedIsNeverCooked() {
		long orderId = customer.newOrderId();
		assertThat(customer.claims(orderId, "BEFORE_COOKING").text("decision")).isEqualTo("GRANTED");

		customer.places(orderId, BEFORE_COOKING, Map.of(61L, 1));
		customer.cancels(orderId);

		customer.awaitPublished(orderId, "CancelGranted.v1", "CookCancelled.v1");
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("CANCELLED");
		assertThat(api.get("/inventories/61").body().get("taken").asInt()).as("no stock is taken").isZero();
	}

	@Test
	void aHeldCancelIsDecidedWhenItsEventIsConsumed() {
		long early = accepted(BEFORE_COOKING);
		long late = accepted(BEFORE_COOKING);
		api.put("/cookings/" + late + "/start");

		customer.publishCancelHeld(early, "BEFORE_COOKING", clock.instant().plusSeconds(600));
		customer.publishCancelHeld(late, "BEFORE_COOKING", clock.instant().plusSeconds(600));

		customer.awaitPublished(early, "OrderAccepted.v1", "CancelGranted.v1");
		customer.awaitPublished(late, "OrderAccepted.v1", "CookStarted.v1", "CancelRefused.v1");
		assertThat(wire.published(late)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).contains("요리시작됨"));
	}

	/** Order has refused the cancel already at its expiry. */
	@Test
	void anExpiredHeldCancelIsRefused() {
		long orderId = accepted(BEFORE_COOKING);

		customer.holds(orderId, "BEFORE_COOKING", clock.instant().minusSeconds(1));

		customer.awaitPublished(orderId, "OrderAccepted.v1", "CancelRefused.v1");
		assertThat(api.put("/cookings/" + orderId + "/start").status()).isEqualTo(200);
	}

	@Test
	void theOwnerGrantsACancelDuringCooking() {
		long orderId = accepted(CONFIRM);
		assertThat(customer.claims(orderId, "STORE_CONFIRM").text("decision")).isEqualTo("WAITING");
		assertThat(api.get("/cookings/" + orderId).body().get("cancelRequested").asBoolean()).isFalse();
		holdCancel(orderId);
		api.put("/cookings/" + orderId + "/start");
		assertThat(api.get("/cookings/search/cancelRequestedByStore?storeId=1").ids("cookings", "orderId"))
			.contains(orderId);

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/cancel", "{\"accept\":true}");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("statusLabel")).isEqualTo("요리취소됨");
		assertThat(reply.text("reason")).isEqualTo("너무 늦어요");
		assertThat(reply.body().get("cancelRequested").asBoolean()).isFalse();
		customer.awaitPublished(orderId, "OrderAccepted.v1", "CookStarted.v1", "CancelGranted.v1");
		assertThat(api.put("/cookings/" + orderId + "/cancel", "{\"accept\":true}").status()).as("repeated")
			.isEqualTo(200);
		assertThat(api.put("/cookings/" + orderId + "/cancel", "{\"accept\":false}").status()).as("another answer")
			.isEqualTo(409);
		assertThat(customer.published(orderId)).containsOnlyOnce("CancelGranted.v1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"accept\":false,\"reason\":\" 벌써 면을 삶았어요 \"}|벌써 면을 삶았어요", "{\"accept\":false}|가게가 취소 요청을 받아들이지 않았습니다" })
	void theOwnerRefusesACancelAndTheOrderContinues(String no, String reason) {
		long orderId = accepted(CONFIRM);
		holdCancel(orderId);

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/cancel", no);

		assertThat(reply.text("status")).isEqualTo("ACCEPTED");
		customer.awaitPublished(orderId, "OrderAccepted.v1", "CancelRefused.v1");
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo(reason));
		assertThat(api.put("/cookings/" + orderId + "/cancel", "{\"accept\":false,\"reason\":\"again\"}").status())
			.as("repeated")
			.isEqualTo(200);
		assertThat(api.put("/cookings/" + orderId + "/cancel", "{\"accept\":true}").status()).as("another answer")
			.isEqualTo(409);
		assertThat(api.put("/cookings/" + orderId + "/start").status()).isEqualTo(200);
		customer.awaitPublished(orderId, "OrderAccepted.v1", "CancelRefused.v1", "CookStarted.v1");
	}

	@Test
	void aCookedOrderIsNoLongerCancelled() {
		long orderId = accepted(CONFIRM);
		holdCancel(orderId);
		api.put("/cookings/" + orderId + "/start");
		api.put("/cookings/" + orderId + "/finish");

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/cancel", "{\"accept\":true}");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("FINISHED");
		assertThat(reply.text("detail")).contains("No cancel waits for the owner's answer");
		assertThat(customer.claims(orderId, "STORE_CONFIRM").text("decision")).isEqualTo("REFUSED");
		customer.awaitPublished(orderId, "OrderAccepted.v1", "CookStarted.v1", "CookFinished.v1", "CancelRefused.v1");
	}

	@Test
	void aCancelThatOrderRefusedNoLongerWaitsForTheOwner() {
		long orderId = accepted(CONFIRM);
		holdCancel(orderId);

		customer.publishCancelRefused(orderId);

		await().untilAsserted(() -> assertThat(cancelRequested(orderId)).isFalse());
		assertThat(api.put("/cookings/" + orderId + "/cancel", "{\"accept\":true}").status()).isEqualTo(409);
		customer.awaitPublished(orderId, "OrderAccepted.v1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"customerId\":\"khl\"|\"customerId\":\" \"|customerId",
					"\"storeId\":1|\"storeId\":null|storeId", "BEFORE_COOKING|ANYTIME|cancelPolicy",
					"BEFORE_COOKING|LATER|cancelPolicy" })
	void refusesAnInvalidClaimAndNamesTheField(String good, String bad, String field) {
		HttpApi.Reply reply = api.post("/internal/cookings/987654321/cancel-claims",
				"{\"customerId\":\"khl\",\"storeId\":1,\"cancelPolicy\":\"BEFORE_COOKING\"}".replace(good, bad));

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.get("/cookings/987654321").status()).isEqualTo(404);
	}

	private long accepted(String policy) {
		return customer.orders(policy, Map.of(1L, 1), "ACCEPTED");
	}

	private void holdCancel(long orderId) {
		customer.holds(orderId, "STORE_CONFIRM", clock.instant().plusSeconds(600));
		assertThat(cancelRequested(orderId)).isTrue();
	}

	private boolean cancelRequested(long orderId) {
		return api.get("/cookings/" + orderId).body().get("cancelRequested").asBoolean();
	}
}
