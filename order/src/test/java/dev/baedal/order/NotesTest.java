package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Notes for the kitchen and the rider travel in OrderPlaced, and are forgotten with the order. */
class NotesTest extends OrderTest {

	@Autowired
	JdbcClient jdbc;

	@Test
	void theOrderAndItsEventHaveTheNotes() {
		Api.Reply order = noted("noted");

		assertThat(order.status()).isEqualTo(201);
		assertThat(order.text("storeName")).isEqualTo("치킨집");
		assertThat(order.body().get("notes")).hasToString("{\"kitchen\":\"덜 맵게\",\"rider\":\"문 앞에\",\"cutlery\":true}");
		assertThat(order.body().at("/lines/0/note").asString()).isEqualTo("순살로");
		assertThat(api.get("/orders/" + order.orderId()).body()).isEqualTo(order.body());
		JsonNode placed = placed(order.orderId());
		assertThat(placed.get("storeName").asString()).isEqualTo("치킨집");
		assertThat(placed.get("notes")).isEqualTo(order.body().get("notes"));
		assertThat(placed.at("/lines/0/note").asString()).isEqualTo("순살로");
		assertThat(placed.at("/lines/1/note").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "|null", ",\"notes\":null|null", ",\"notes\":{}|null", ",\"notes\":{\"kitchen\":\" \"}|null",
					",\"notes\":{\"cutlery\":false}|{\"kitchen\":null,\"rider\":null,\"cutlery\":false}",
					",\"notes\":{\"rider\":\"문 앞에\"}|{\"kitchen\":null,\"rider\":\"문 앞에\",\"cutlery\":false}" })
	void anOrderHasTheNotesThatItsRequestHas(String sent, String notes) {
		Api.Reply order = api.post("/orders",
				"{\"customerId\":\"some notes\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\"%s}"
					.formatted(sent == null ? "" : sent));

		assertThat(order.status()).isEqualTo(201);
		assertThat(order.body().get("notes")).hasToString(notes);
		assertThat(api.get("/orders/" + order.orderId()).body().get("notes")).hasToString(notes);
		assertThat(placed(order.orderId()).get("notes")).hasToString(notes);
	}

	static Stream<Arguments> badNotes() {
		String tooLong = "가".repeat(201);
		return Stream.of(Arguments.of("\"notes\":{\"kitchen\":\"%s\"}".formatted(tooLong), "notes.kitchen"),
				Arguments.of("\"notes\":{\"rider\":\"%s\"}".formatted(tooLong), "notes.rider"),
				Arguments.of("\"notes\":{\"rider\":\"a\\u0007b\"}", "notes.rider"),
				Arguments.of("\"notes\":{\"cutlery\":\"perhaps\"}", "notes.cutlery"),
				Arguments.of("\"notes\":7", "notes"),
				Arguments.of("\"items\":[{\"menuItemId\":1,\"qty\":1,\"note\":\"%s\"}]".formatted(tooLong),
						"items[0].note"));
	}

	@ParameterizedTest
	@MethodSource("badNotes")
	void refusesABadNote(String sent, String field) {
		String food = sent.contains("items") ? "" : "\"foodId\":1,\"qty\":1,";

		Api.Reply refused = api.post("/orders",
				"{\"customerId\":\"bad notes\",\"address\":\"seoul\",%s%s}".formatted(food, sent));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.fields()).containsExactly(field);
	}

	@Test
	void aKeyIsNotForOtherNotes() {
		String body = "{\"customerId\":\"keyed\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\",\"notes\":{\"kitchen\":\"%s\"}}";
		long orderId = api.post("/orders", body.formatted("덜 맵게"), "Idempotency-Key", "notes").orderId();

		assertThat(api.post("/orders", body.formatted("덜 맵게"), "Idempotency-Key", "notes").orderId())
			.isEqualTo(orderId);
		assertThat(api.post("/orders", body.formatted("더 맵게"), "Idempotency-Key", "notes").status()).isEqualTo(422);
	}

	@Test
	void theNotesAreAnonymisedWithTheOrder() {
		long orderId = noted("private").orderId();
		assertThat(api.get("/personalData/private").body().at("/orders/0/notes/rider").asString()).isEqualTo("문 앞에");
		assertThat(api.post("/internal/orders/" + orderId + "/close", null).status()).isEqualTo(204);

		clock.advance(Duration.ofDays(91));
		workers.run(1);

		Api.Reply order = api.get("/orders/" + orderId);
		assertThat(order.text("customerId")).isEqualTo("#" + orderId);
		assertThat(order.body().get("notes").isNull()).isTrue();
		assertThat(order.body().get("lines").size()).isEqualTo(2);
		assertThat(order.body().at("/lines/0/note").isNull()).isTrue();
		assertThat(jdbc.sql("SELECT COUNT(*) FROM order_line WHERE order_id = ? AND note IS NOT NULL")
			.param(orderId)
			.query(Long.class)
			.single()).isZero();
	}

	private Api.Reply noted(String customerId) {
		return api.post("/orders", """
				{"customerId":"%s","address":"seoul",
				 "items":[{"menuItemId":1,"qty":1,"note":"순살로"},{"menuItemId":2,"qty":1}],
				 "notes":{"kitchen":"덜 맵게","rider":"문 앞에","cutlery":true}}""".formatted(customerId));
	}

	private JsonNode placed(long orderId) {
		await().until(() -> wire.types(orderId).contains("OrderPlaced.v1"));
		return wire.published(orderId).get(0).data();
	}
}
