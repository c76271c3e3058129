package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invalid menu command gets a 4xx that names the invalid field; nothing is stored or published. */
class BadMenuTest extends StoreTest {

	private static final String ITEM = "{\"storeId\":1,\"name\":\"파닭\",\"price\":19000}";

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"storeId\":1,||storeId",
			"\"storeId\":1|\"storeId\":null|storeId", "\"storeId\":1|\"storeId\":99|storeId",
			"\"storeId\":1|\"storeId\":\"one\"|storeId", "\"storeId\":1|\"storeId\":1.5|storeId",
			"\"name\":\"파닭\",||name", "파닭|   |name", "파닭|a\\u0000b|name", "파닭|\\u3164|name", "파닭|\\u200b\\u115f|name",
			"파닭|a\\u202eb|name", "파닭|a\\ud83c|name", "\"파닭\"|{}|name", "\"파닭\"|null|name", ",\"price\":19000||price",
			"19000|-1|price", "19000|0|price", "19000|100000001|price", "19000|1.5|price", "19000|\"cheap\"|price",
			"19000|9999999999999999999999|price", "19000|null|price", "19000|[1]|price", "}||body" })
	void refusesAnInvalidMenuItemAndNamesTheField(String good, String bad, String field) {
		String before = stored();

		HttpApi.Reply reply = api.post("/menus", ITEM.replace(good, bad == null ? "" : bad));

		assertRefused(reply, field);
		assertThat(stored()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{}|body", "{\"price\":null}|body",
			"{\"menuItemId\":7}|body", "[]|body", "{|body", "{\"name\":\"\"}|name", "{\"name\":\"  \"}|name",
			"{\"name\":\"a\\u0007b\"}|name", "{\"name\":\"\\u3164\",\"price\":5}|name",
			"{\"name\":\"\\u00a0\\u200b\"}|name", "{\"name\":\"a\\u001bb\"}|name", "{\"name\":[]}|name",
			"{\"price\":-500}|price", "{\"price\":0}|price", "{\"price\":100000001}|price", "{\"price\":\"1.5\"}|price",
			"{\"name\":\"good\",\"price\":-1}|price", "{\"soldOut\":\"perhaps\"}|soldOut", "{\"soldOut\":{}}|soldOut" })
	void refusesAnInvalidChangeAndNamesTheField(String body, String field) {
		String before = stored();

		assertRefused(api.send("PATCH", "/menus/1", body), field);
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void limitsANameTo100Characters() {
		assertRefused(api.post("/menus", ITEM.replace("파닭", "가".repeat(101))), "name");
		assertRefused(api.send("PATCH", "/menus/2", "{\"name\":\"%s\"}".formatted("가".repeat(101))), "name");
		assertThat(api.post("/menus", ITEM.replace("파닭", "가".repeat(100))).status()).isEqualTo(201);
		assertThat(api.post("/menus", ITEM.replace("파닭", "\uD83C\uDF57".repeat(100))).text("name"))
			.isEqualTo("\uD83C\uDF57".repeat(100));
		assertThat(api.post("/menus", ITEM.replace("파닭", " 양념\u3000치킨\\n")).text("name")).isEqualTo("양념 치킨");
	}

	@ParameterizedTest
	@CsvSource({ "PATCH,/menus/987654321,404", "DELETE,/menus/987654321,404", "PATCH,/menus/one,400",
			"DELETE,/menus/one,400", "PUT,/stores/987654321/pause,404", "PUT,/stores/987654321/open,404",
			"PUT,/stores/one/open,400", "POST,/stores/1/pause,405" })
	void refusesUnknownIdsAndMethods(String method, String path, int status) {
		HttpApi.Reply reply = api.send(method, path, "{\"price\":1}");

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.raw().body()).doesNotContain("Exception").doesNotContain("\tat ");
	}

	private static void assertRefused(HttpApi.Reply reply, String field) {
		assertThat(reply.status()).as(reply.raw().body()).isIn(400, 422);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.fields()).as(reply.raw().body()).containsOnly(field);
	}

	/** All menu items. An unchanged revision shows that no event was published: one transaction writes both. */
	private String stored() {
		return jdbc.sql("SELECT menu_item_id, revision, name, price, sold_out FROM menu_item ORDER BY menu_item_id")
			.query()
			.listOfRows()
			.toString();
	}
}
