package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** M18: an owner says what a dish is, and with which options it is sold. */
class OptionsTest extends StoreTest {

	private static final String SPICE = """
			{"name":"맵기 Spiciness","min":1,"max":1,"choices":[{"name":"순한맛 Mild","price":0},{"name":"매운맛 Hot","price":500}]}""";

	@Test
	void showsWhatADishIs() {
		HttpApi.Reply added = api.post("/menus", """
				{"storeId":1,"name":"described","price":9000,"category":"치킨 Chicken","description":" 바삭한 닭 ",
				 "origin":"닭: 국내산","position":3,"allergens":["SOY","EGG","SOY"]}""");

		assertThat(added.status()).isEqualTo(201);
		assertThat(added.text("category")).isEqualTo("치킨 Chicken");
		assertThat(added.text("description")).isEqualTo("바삭한 닭");
		assertThat(added.text("origin")).isEqualTo("닭: 국내산");
		assertThat(added.body().get("position").asInt()).isEqualTo(3);
		assertThat(added.body().get("allergens")).hasToString("[\"EGG\",\"SOY\"]");
		assertThat(added.body().get("allergenLabels")).hasToString("[\"알류 Egg\",\"대두 Soy\"]");
		assertThat(added.body().get("options")).isEmpty();
		HttpApi.Reply changed = api.send("PATCH", "/menus/" + id(added), "{\"origin\":\"닭: 브라질산\",\"allergens\":[]}");
		assertThat(changed.text("origin")).isEqualTo("닭: 브라질산");
		assertThat(changed.text("category")).isEqualTo("치킨 Chicken");
		assertThat(changed.body().get("allergens")).isEmpty();
		assertThat(api.get("/menus/" + id(added)).body()).isEqualTo(changed.body());
		JsonNode event = awaitPublished(id(added), 1);
		assertThat(event.get("origin").asString()).isEqualTo("닭: 브라질산");
		assertThat(event.get("position").asInt()).isEqualTo(3);
		assertThat(event.has("allergens")).isFalse();
	}

	@Test
	void aDishThatIsNotDescribedHasNoDetails() {
		HttpApi.Reply plain = api.get("/menus/" + newItem());

		for (String detail : List.of("category", "description", "origin", "position")) {
			assertThat(plain.body().get(detail).isNull()).as(detail).isTrue();
		}
		assertThat(plain.body().get("allergens")).isEmpty();
	}

	@Test
	void replacesAllOptionsAndPublishesTheWholeDish() {
		long itemId = newItem();

		HttpApi.Reply offered = offer(itemId, SPICE);

		assertThat(offered.status()).isEqualTo(200);
		assertThat(offered.body().get("options"))
			.hasToString("[{\"groupId\":1,\"name\":\"맵기 Spiciness\",\"min\":1,\"max\":1,\"choices\":["
					+ "{\"choiceId\":2,\"name\":\"순한맛 Mild\",\"price\":0,\"soldOut\":false},"
					+ "{\"choiceId\":3,\"name\":\"매운맛 Hot\",\"price\":500,\"soldOut\":false}]}]");
		assertThat(api.get("/menus/" + itemId).body()).isEqualTo(offered.body());
		JsonNode event = awaitPublished(itemId, 1);
		assertThat(event.get("options")).isEqualTo(offered.body().get("options"));
		assertThat(event.get("name").asString()).isEqualTo("optional");
		assertThat(offer(itemId).body().get("options")).isEmpty();
		assertThat(awaitPublished(itemId, 2).has("options")).isFalse();
	}

	@Test
	void aRepeatPublishesNothing() {
		long itemId = newItem();
		offer(itemId, SPICE);

		HttpApi.Reply again = offer(itemId, SPICE);
		api.send("PATCH", "/menus/" + itemId + "/options/2", "{\"soldOut\":false}");

		assertThat(again.header("ETag")).isEqualTo("\"1\"");
		api.send("PATCH", "/menus/" + itemId + "/options/2", "{\"soldOut\":true}");
		awaitPublished(itemId, 2);
		assertThat(versions(itemId)).containsExactly(0L, 1L, 2L);
	}

	@Test
	void sellsAChoiceOut() {
		long itemId = newItem();
		offer(itemId, SPICE);

		HttpApi.Reply out = api.send("PATCH", "/menus/" + itemId + "/options/3", "{\"soldOut\":true}");

		assertThat(out.body().at("/options/0/choices/1/soldOut").asBoolean()).isTrue();
		assertThat(out.text("status")).as("the dish itself").isEqualTo("ON_SALE");
		assertThat(awaitPublished(itemId, 2).at("/options/0/choices/1/soldOut").asBoolean()).isTrue();
	}

	@Test
	void changesOnlyTheVersionThatTheOwnerHasRead() {
		long itemId = newItem();

		assertThat(api.send("PUT", "/menus/" + itemId + "/options", "{\"options\":[]}", "If-Match", "\"7\"").status())
			.isEqualTo(412);
		assertThat(api.send("PUT", "/menus/" + itemId + "/options", "{\"options\":[]}", "If-Match", "\"0\"").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{}|options", "{\"options\":null}|options",
			"{\"options\":{}}|options", "{\"options\":[null]}|options[0]",
			"{\"options\":[{\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":0}]}]}|options[0].name",
			"{\"options\":[{\"name\":\" \",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":0}]}]}|options[0].name",
			"{\"options\":[{\"name\":\"g\",\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":0}]}]}|options[0].min",
			"{\"options\":[{\"name\":\"g\",\"min\":-1,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":0}]}]}|options[0].min",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":0,\"choices\":[{\"name\":\"a\",\"price\":0}]}]}|options[0].max",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":2,\"choices\":[{\"name\":\"a\",\"price\":0}]}]}|options[0].max",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[]}]}|options[0].choices",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1}]}|options[0].choices",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":-1}]}]}|options[0].choices[0].price",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":10000001}]}]}|options[0].choices[0].price",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":1.5}]}]}|options[0].choices[0].price",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[{\"price\":1}]}]}|options[0].choices[0].name",
			"{\"options\":[{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":0},{\"name\":\" a\",\"price\":0}]}]}|options[0].choices[1].name" })
	void refusesInvalidOptionsAndStoresNothing(String body, String field) {
		long itemId = newItem();

		HttpApi.Reply refused = api.put("/menus/" + itemId + "/options", body);

		assertRefused(refused, field);
		assertThat(api.get("/menus/" + itemId).header("ETag")).isEqualTo("\"0\"");
	}

	@Test
	void limitsTheGroupsTheChoicesAndTheirNames() {
		long itemId = newItem();
		String choice = "{\"name\":\"c%d\",\"price\":0}";

		assertRefused(
				offer(itemId,
						times(21, "{\"name\":\"g%d\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"a\",\"price\":0}]}")),
				"options");
		assertRefused(
				offer(itemId, "{\"name\":\"g\",\"min\":0,\"max\":1,\"choices\":[%s]}".formatted(times(31, choice))),
				"options[0].choices");
		assertRefused(offer(itemId,
				"{\"name\":\"%s\",\"min\":0,\"max\":1,\"choices\":[%s]}".formatted("가".repeat(121), times(1, choice))),
				"options[0].name");
		assertThat(offer(itemId,
				"{\"name\":\"%s\",\"min\":0,\"max\":30,\"choices\":[%s]}".formatted("가".repeat(120), times(30, choice)))
			.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"position\":-1}|position", "{\"position\":1000000}|position",
					"{\"allergens\":[\"DUST\"]}|allergens[0]", "{\"allergens\":[null]}|allergens[0]",
					"{\"allergens\":\"EGG\"}|allergens", "{\"category\":[\"a\",\"b\"]}|category",
					"{\"description\":\"a\\u0007b\"}|description", "{\"origin\":\"a\\u202eb\"}|origin" })
	void refusesInvalidDetails(String body, String field) {
		long itemId = newItem();

		assertRefused(api.send("PATCH", "/menus/" + itemId, body), field);
		assertThat(api.get("/menus/" + itemId).header("ETag")).isEqualTo("\"0\"");
	}

	@Test
	void limitsTheCategoriesOfAMenu() {
		for (int i = 0; i < 100; i++) {
			api.post("/menus", "{\"storeId\":6,\"name\":\"c\",\"price\":1,\"category\":\"c%d\"}".formatted(i));
		}

		assertRefused(api.post("/menus", "{\"storeId\":6,\"name\":\"c\",\"price\":1,\"category\":\"one more\"}"),
				"category");
		assertThat(api.post("/menus", "{\"storeId\":6,\"name\":\"c\",\"price\":1,\"category\":\"c7\"}").status())
			.isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "987654321", "99999999999999", "0" })
	void knowsNoOtherChoice(String choiceId) {
		long itemId = newItem();

		assertThat(api.send("PATCH", "/menus/" + itemId + "/options/" + choiceId, "{\"soldOut\":true}").status())
			.isEqualTo(404);
		assertThat(api.put("/inventories/" + itemId + "/options/" + choiceId, "{\"stock\":1}").status()).isEqualTo(404);
		assertThat(api.get("/inventories/" + itemId + "/options/" + choiceId).status()).isEqualTo(404);
		assertThat(api.get("/inventories/" + itemId + "/options/" + choiceId + "/movements").status()).isEqualTo(404);
	}

	@Test
	void refusesOptionsOfAWithdrawnDish() {
		long itemId = newItem();
		offer(itemId, SPICE);
		api.send("DELETE", "/menus/" + itemId, null);

		assertThat(offer(itemId).text("current")).isEqualTo("WITHDRAWN");
		assertThat(api.send("PATCH", "/menus/" + itemId + "/options/2", "{\"soldOut\":true}").status()).isEqualTo(409);
		assertThat(api.send("PATCH", "/menus/" + itemId, "{\"origin\":\"here\"}").status()).isEqualTo(409);
	}

	private HttpApi.Reply offer(long itemId, String... groups) {
		return api.put("/menus/" + itemId + "/options", "{\"options\":[%s]}".formatted(String.join(",", groups)));
	}

	private long newItem() {
		return id(api.post("/menus", "{\"storeId\":7,\"name\":\"optional\",\"price\":1000}"));
	}

	private static String times(int times, String text) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < times; i++) {
			all.append(i == 0 ? "" : ",").append(text.formatted(i));
		}
		return all.toString();
	}

	private static void assertRefused(HttpApi.Reply reply, String field) {
		assertThat(reply.status()).as(reply.raw().body()).isIn(400, 422);
		assertThat(reply.text("code")).isEqualTo("INVALID_FIELD");
		assertThat(reply.fields()).as(reply.raw().body()).containsOnly(field);
	}

	private static long id(HttpApi.Reply reply) {
		return reply.body().get("menuItemId").asLong();
	}

	private JsonNode awaitPublished(long itemId, long version) {
		await().untilAsserted(() -> assertThat(versions(itemId)).contains(version));
		return events(itemId).stream()
			.filter(event -> event.get("version").asLong() == version)
			.findFirst()
			.orElseThrow();
	}

	private List<Long> versions(long itemId) {
		return events(itemId).stream().map(event -> event.get("version").asLong()).toList();
	}

	private List<JsonNode> events(long itemId) {
		return wire.published(Wire.MENUS)
			.stream()
			.filter(event -> event.key().equals("item:" + itemId))
			.map(Wire.PublishedEvent::data)
			.filter(event -> List.of("optional", "described").contains(event.get("name").asString()))
			.toList();
	}
}
