package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** M18: an owner changes menu and store; each change is published once. */
class MenuTest extends StoreTest {

	@Autowired
	List<ApplicationRunner> atStart;

	@Test
	void addsAMenuItem() {
		HttpApi.Reply added = add("마늘치킨", "\"20000\"");

		assertThat(added.status()).isEqualTo(201);
		assertThat(added.header("Location")).endsWith("/menus/" + id(added));
		assertThat(added.text("name")).isEqualTo("마늘치킨");
		assertThat(added.text("statusLabel")).isEqualTo("판매중");
		assertThat(api.get("/menus/" + id(added)).body()).isEqualTo(added.body());
		assertThat(api.get("/menus/search/byStore?storeId=1&size=100").ids("menus", "menuItemId")).contains(id(added));
		assertThat(id(add("another", "1"))).as("a unique number above those of the catalogue")
			.isGreaterThan(id(added))
			.isGreaterThan(100_000);
		assertThat(awaitPublished("item:" + id(added), 0).toString()).isEqualTo(
				"{\"menuItemId\":%d,\"version\":0,\"storeId\":1,\"name\":\"마늘치킨\",\"price\":20000,\"soldOut\":false,\"withdrawn\":false}"
					.formatted(id(added)));
	}

	@Test
	void publishesEachChangeOfNamePriceAndSoldOut() {
		long itemId = id(add("파닭", "19000"));

		assertThat(change(itemId, "{\"name\":\" 대파닭 \"}").text("name")).isEqualTo("대파닭");
		assertThat(change(itemId, "{\"price\":21000}").body().get("price").asLong()).isEqualTo(21_000);
		assertThat(change(itemId, "{\"soldOut\":true}").text("statusLabel")).isEqualTo("품절");

		assertThat(awaitPublished("item:" + itemId, 1).get("name").asString()).isEqualTo("대파닭");
		assertThat(awaitPublished("item:" + itemId, 2).get("price").asLong()).isEqualTo(21_000);
		JsonNode last = awaitPublished("item:" + itemId, 3);
		assertThat(last.get("soldOut").asBoolean()).isTrue();
		assertThat(last.get("name").asString()).as("the whole state").isEqualTo("대파닭");
		assertThat(change(itemId, "{\"soldOut\":false}").text("status")).isEqualTo("ON_SALE");
	}

	@Test
	void publishesNothingWithoutAChange() {
		long itemId = id(add("순살치킨", "19000"));
		change(itemId, "{\"name\":\"순살치킨\",\"price\":19000,\"soldOut\":false}");

		change(itemId, "{\"soldOut\":true}");

		awaitPublished("item:" + itemId, 1);
		assertThat(versions("item:" + itemId)).containsExactly(0L, 1L);
	}

	@Test
	void withdrawsAMenuItemForGood() {
		long itemId = id(add("계절 한정", "9000"));

		HttpApi.Reply withdrawn = api.send("DELETE", "/menus/" + itemId, null);

		assertThat(withdrawn.status()).isEqualTo(200);
		assertThat(withdrawn.text("statusLabel")).isEqualTo("판매종료");
		assertThat(awaitPublished("item:" + itemId, 1).get("withdrawn").asBoolean()).isTrue();
		assertThat(api.get("/menus/" + itemId).text("status")).isEqualTo("WITHDRAWN");
		assertThat(api.get("/menus/search/byStore?storeId=1&size=100").ids("menus", "menuItemId"))
			.doesNotContain(itemId);
		assertThat(api.get("/menus?size=100").ids("menus", "menuItemId")).doesNotContain(itemId).contains(1L);
		HttpApi.Reply refused = change(itemId, "{\"price\":1}");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("current")).isEqualTo("WITHDRAWN");
		assertThat(api.send("DELETE", "/menus/" + itemId, null).status()).as("repeated").isEqualTo(200);
		assertThat(id(add("다음", "9000"))).isGreaterThan(itemId);
		assertThat(versions("item:" + itemId)).containsExactly(0L, 1L);
	}

	@Test
	void pausesAndOpensAStore() {
		HttpApi.Reply paused = api.put("/stores/2/pause");
		assertThat(paused.status()).isEqualTo(200);
		assertThat(paused.body().get("open").asBoolean()).isFalse();
		api.put("/stores/2/pause");
		assertThat(api.get("/stores/2").body().get("open").asBoolean()).isFalse();

		HttpApi.Reply open = api.put("/stores/2/open");

		assertThat(open.body().get("open").asBoolean()).isTrue();
		assertThat(awaitPublished("store:2", 1).get("open").asBoolean()).isFalse();
		assertThat(awaitPublished("store:2", 2).get("open").asBoolean()).isTrue();
		assertThat(awaitPublished("store:2", 2).get("policy").get("acceptance").asString()).isEqualTo("MANUAL");
		assertThat(versions("store:2")).containsExactly(0L, 1L, 2L);
	}

	@Test
	void aRestartKeepsTheOwnersChanges() throws Exception {
		change(4, "{\"price\":700,\"soldOut\":true}");
		api.send("DELETE", "/menus/3", null);

		for (ApplicationRunner start : atStart) {
			start.run(new DefaultApplicationArguments());
		}

		HttpApi.Reply radish = api.get("/menus/4");
		assertThat(radish.body().get("price").asLong()).isEqualTo(700);
		assertThat(radish.text("status")).isEqualTo("SOLD_OUT");
		assertThat(api.get("/menus/3").text("status")).isEqualTo("WITHDRAWN");
	}

	private HttpApi.Reply add(String name, String price) {
		return api.post("/menus", "{\"storeId\":1,\"name\":\"%s\",\"price\":%s}".formatted(name, price));
	}

	private HttpApi.Reply change(long itemId, String body) {
		return api.send("PATCH", "/menus/" + itemId, body);
	}

	private static long id(HttpApi.Reply reply) {
		return reply.body().get("menuItemId").asLong();
	}

	/** Waits for the published state of this version. */
	private JsonNode awaitPublished(String key, long version) {
		await().untilAsserted(() -> assertThat(versions(key)).contains(version));
		return events(key).stream().filter(event -> event.get("version").asLong() == version).findFirst().orElseThrow();
	}

	private List<Long> versions(String key) {
		return events(key).stream().map(event -> event.get("version").asLong()).toList();
	}

	/** Distinct: another service of this run may have opened the same stores on the same topic. */
	private List<JsonNode> events(String key) {
		return wire.published(Wire.MENUS)
			.stream()
			.filter(event -> event.key().equals(key))
			.map(Wire.PublishedEvent::data)
			.distinct()
			.toList();
	}
}
