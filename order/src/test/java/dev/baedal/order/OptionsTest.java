package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baedal.messaging.test.DatabaseCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M20: order prices the options of a line and freezes them; what the menu does not allow is refused before payment. */
class OptionsTest extends OrderTest {

	private static final long DISH = 700;
	private static final String GROUPS = """
			"soldOut":false,"withdrawn":false,"options":[
			 {"groupId":1,"name":"맵기","min":1,"max":1,"choices":[
			   {"choiceId":2,"name":"순한맛","price":0,"soldOut":false},{"choiceId":3,"name":"매운맛","price":500,"soldOut":false}]},
			 {"groupId":4,"name":"토핑","min":0,"max":2,"choices":[
			   {"choiceId":5,"name":"치즈","price":2000,"soldOut":false},{"choiceId":6,"name":"계란","price":1000,"soldOut":true}]}]""";

	@Autowired
	JdbcClient jdbc;
	@Autowired
	DatabaseCalls database;

	@BeforeEach
	void publishDish() {
		menu.item(DISH, 1, GROUPS);
		await().until(() -> menu.copies().existsById(DISH));
	}

	@Test
	void pricesAndFreezesTheOptions() {
		Api.Reply reply = order("options", "[{\"choiceId\":5},{\"choiceId\":3}]", "");

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
		assertThat(reply.body().get("price").asLong()).isEqualTo(45_000);
		JsonNode line = reply.body().at("/lines/0");
		assertThat(line.get("unitPrice").asLong()).isEqualTo(22_500);
		assertThat(line.get("options"))
			.hasToString("[{\"groupId\":1,\"choiceId\":3,\"group\":\"맵기\",\"name\":\"매운맛\",\"price\":500},"
					+ "{\"groupId\":4,\"choiceId\":5,\"group\":\"토핑\",\"name\":\"치즈\",\"price\":2000}]");
		assertThat(payment.requests("options")).singleElement()
			.satisfies(request -> assertThat(request.get("amount").asLong()).isEqualTo(45_000));
		await().untilAsserted(() -> assertThat(wire.published(reply.orderId())).singleElement()
			.satisfies(event -> assertThat(event.data().at("/lines/0/options")).isEqualTo(line.get("options"))));
		assertThat(api.get("/orders/" + reply.orderId()).body()).isEqualTo(reply.body());
	}

	/** A later menu does not change what was ordered. */
	@Test
	void aLaterMenuChangesNoOrder() {
		menu.item(701, 1, GROUPS);
		await().until(() -> menu.copies().existsById(701L));
		Api.Reply first = api.post("/orders", body("options-frozen", 701, "[{\"choiceId\":3}]", ""));
		menu.item(701, 2, GROUPS.replace("\"price\":500", "\"price\":900").replace("매운맛", "아주 매운맛"));

		await()
			.untilAsserted(() -> assertThat(api.post("/orders", body("options-frozen", 701, "[{\"choiceId\":3}]", ""))
				.body()
				.at("/lines/0/unitPrice")
				.asLong()).isEqualTo(20_900));
		assertThat(api.get("/orders/" + first.orderId()).body().at("/lines/0/options/0/name").asString())
			.isEqualTo("매운맛");
		assertThat(api.get("/orders/" + first.orderId()).body().at("/lines/0/unitPrice").asLong()).isEqualTo(20_500);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "[]|422|CHOICE_REQUIRED|items[0].options|맵기", "null|422|CHOICE_REQUIRED|items[0].options|맵기",
					"[{\"choiceId\":2},{\"choiceId\":3}]|422|TOO_MANY_CHOICES|items[0].options|맵기",
					"[{\"choiceId\":2},{\"choiceId\":99}]|422|UNKNOWN_CHOICE|items[0].options[1].choiceId|99",
					"[{\"choiceId\":2},{\"choiceId\":2}]|422|CHOICE_TWICE|items[0].options[1].choiceId|순한맛",
					"[{\"choiceId\":2},{\"choiceId\":6}]|409|OUT_OF_STOCK|items[0].options[1].choiceId|계란",
					"[{\"choiceId\":null}]|400|INVALID_FIELD|items[0].options[0].choiceId|choiceId",
					"[null]|400|INVALID_FIELD|items[0].options[0]|options",
					"[{\"choiceId\":1.5}]|400|INVALID_FIELD|items[0].options[0].choiceId|choiceId",
					"{}|400|INVALID_FIELD|items[0].options|options" })
	void refusesWhatTheMenuDoesNotAllowBeforePayment(String options, int status, String code, String field,
			String named) {
		int requests = payment.requests().size();
		long orders = orders();

		Api.Reply refused = order("options-refused", options, "");

		assertThat(refused.status()).as(refused.raw().body()).isEqualTo(status);
		assertThat(refused.text("code")).isEqualTo(code);
		assertThat(refused.text("detail")).contains(field).contains(named);
		assertThat(payment.requests()).hasSize(requests);
		assertThat(orders()).isEqualTo(orders);
	}

	@Test
	void aShorthandForADishWithARequiredGroupIsRefused() {
		Api.Reply refused = api.order("options-shorthand", DISH);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("CHOICE_REQUIRED");
		assertThat(refused.text("detail")).contains("foodId").contains("맵기");
	}

	@Test
	void theExpectedPricesIncludeTheOptions() {
		Api.Reply refused = order("options-shown", "[{\"choiceId\":3}]", ",\"expectedPrice\":20000");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("PRICE_CHANGED");
		assertThat(refused.body().at("/items/0/price").asLong()).isEqualTo(20_500);
		assertThat(payment.requests("options-shown")).isEmpty();

		assertThat(order("options-shown", "[{\"choiceId\":3}]", ",\"expectedPrice\":20500").status()).isEqualTo(201);
		assertThat(api
			.post("/orders",
					body("options-shown", DISH, "[{\"choiceId\":3}]", "").replace("\"items\"",
							"\"expectedTotal\":41000,\"items\""))
			.status()).isEqualTo(201);
	}

	@Test
	void limitsTheChoicesOfAnOrder() {
		String many = IntStream.range(0, 7)
			.mapToObj(i -> "{\"choiceId\":%d}".formatted(i))
			.collect(Collectors.joining(",", "[", "]"));
		String lines = IntStream.range(0, 50)
			.mapToObj(i -> "{\"menuItemId\":700,\"qty\":1,\"options\":%s}".formatted(many))
			.collect(Collectors.joining(","));

		Api.Reply refused = api.post("/orders",
				"{\"customerId\":\"options-many\",\"address\":\"seoul\",\"items\":[%s]}".formatted(lines));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.fields()).containsExactly("items");
	}

	@Test
	void theSameKeyWithOtherOptionsIsAnotherRequest() {
		String mild = body("options-keys", DISH, "[{\"choiceId\":2}]", "");
		Api.Reply first = api.post("/orders", mild, "Idempotency-Key", "options-1");

		assertThat(api.post("/orders", mild, "Idempotency-Key", "options-1").orderId()).isEqualTo(first.orderId());
		assertThat(api
			.post("/orders", body("options-keys", DISH, "[{\"choiceId\":3}]", ""), "Idempotency-Key", "options-1")
			.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void optionsCostNoStatement() {
		order("warm", "[{\"choiceId\":2}]", "");

		List<String> calls = database.ofThreadsWith("insert orders",
				() -> order("counted options", "[{\"choiceId\":2},{\"choiceId\":5}]", ""));

		assertThat(calls).containsExactly("select menu_copy", "insert orders", "insert order_line", "commit",
				"update orders", "insert outbox", "commit");
	}

	private Api.Reply order(String customerId, String options, String more) {
		return api.post("/orders", body(customerId, DISH, options, more));
	}

	/** Two dishes of 20,000 won with these options. */
	private static String body(String customerId, long menuItemId, String options, String more) {
		return """
				{"customerId":"%s","address":"seoul","items":[{"menuItemId":%d,"qty":2,"options":%s%s}]}"""
			.formatted(customerId, menuItemId, options, more);
	}

	private long orders() {
		return jdbc.sql("SELECT COUNT(*) FROM orders").query(Long.class).single();
	}
}
