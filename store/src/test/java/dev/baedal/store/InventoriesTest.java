package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M18: the owner enters and adjusts stock. */
class InventoriesTest extends StoreTest {

	@Test
	void showsTheStocksOfTheCatalogue() {
		HttpApi.Reply page = api.get("/inventories?size=2&sort=menuItemId");

		assertThat(page.ids("inventories", "menuItemId")).containsExactly(51L, 52L);
		assertThat(page.body().get("page").get("totalElements").asInt()).isGreaterThanOrEqualTo(5);
		assertThat(api.get(page.body().at("/_links/next/href").asString()).ids("inventories", "menuItemId"))
			.contains(53L);
		assertThat(api.get(page.body().at("/_embedded/inventories/0/_links/self/href").asString()).text("name"))
			.startsWith("밀푀유나베");
		assertThat(api.get("/inventories?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
	}

	@Test
	void setsAndAdjustsAStockAndRecordsEachMovement() {
		long itemId = newItem();

		HttpApi.Reply entered = api.post("/inventories", "{\"foodId\":%d,\"stock\":\"10\"}".formatted(itemId));
		assertThat(entered.status()).isEqualTo(201);
		assertThat(entered.header("Location")).endsWith("/inventories/" + itemId);
		assertThat(entered.body().get("stock").asInt()).isEqualTo(10);
		assertThat(api.put("/inventories/" + itemId, "{\"stock\":4}").body().get("stock").asInt()).isEqualTo(4);
		assertThat(api.put("/inventories/" + itemId, "{\"adjust\":\"-4\"}").body().get("soldOut").asBoolean()).isTrue();
		assertThat(api.put("/inventories/" + itemId, "{\"adjust\":7}").body().get("stock").asInt()).isEqualTo(7);
		api.post("/inventories", "{\"menuItemId\":%d,\"stock\":7}".formatted(itemId));

		HttpApi.Reply movements = api.get("/inventories/" + itemId + "/movements?size=3");
		assertThat(movements.body().at("/_embedded/movements").valueStream().map(m -> m.get("amount").asInt()))
			.containsExactly(7, -4, -6);
		assertThat(movements.body().at("/page/totalElements").asInt()).isEqualTo(4);
		assertThat(api.get("/menus/" + itemId).body().get("stock").asInt()).isEqualTo(7);
	}

	@Test
	void anUntrackedMenuItemHasNoInventory() {
		HttpApi.Reply missing = api.get("/inventories/1");

		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.text("detail")).contains("inventory").contains("1");
		assertThat(api.get("/inventories/1/movements").status()).isEqualTo(404);
		assertThat(api.get("/menus/1").body().get("stock").isNull()).isTrue();
		HttpApi.Reply refused = api.put("/inventories/1", "{\"adjust\":1}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.fields()).containsExactly("adjust");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "POST|/inventories|{\"stock\":1}|menuItemId",
			"POST|/inventories|{\"foodId\":61}|stock", "POST|/inventories|{\"foodId\":61,\"stock\":-1}|stock",
			"POST|/inventories|{\"foodId\":61,\"stock\":1000001}|stock",
			"POST|/inventories|{\"foodId\":61,\"stock\":1.5}|stock",
			"POST|/inventories|{\"foodId\":\"rice\",\"stock\":1}|foodId",
			"POST|/inventories|{\"foodId\":61,\"menuItemId\":62,\"stock\":1}|foodId", "PUT|/inventories/61|{}|body",
			"PUT|/inventories/61|{\"stock\":1,\"adjust\":1}|body", "PUT|/inventories/61|{\"stock\":-1}|stock",
			"PUT|/inventories/61|{\"adjust\":-11}|adjust", "PUT|/inventories/61|{\"adjust\":1000000}|adjust",
			"PUT|/inventories/61|{\"adjust\":99999999999}|adjust" })
	void refusesAnInvalidStockAndNamesTheField(String method, String path, String body, String field) {
		HttpApi.Reply reply = api.send(method, path, body);

		assertThat(reply.status()).as(reply.raw().body()).isIn(400, 422);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.fields()).containsOnly(field);
		assertThat(api.get("/inventories/61").body().get("stock").asInt()).isEqualTo(10);
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/inventories/987654321,404", "GET,/inventories/987654321,404", "PUT,/inventories/one,400",
			"DELETE,/inventories/61,405", "POST,/inventories/61,405" })
	void refusesUnknownIdsAndMethods(String method, String path, int status) {
		assertThat(api.send(method, path, "{\"stock\":1}").status()).isEqualTo(status);
	}

	@Test
	void refusesAStockForAWithdrawnMenuItem() {
		long itemId = newItem();
		api.send("DELETE", "/menus/" + itemId, null);

		HttpApi.Reply reply = api.put("/inventories/" + itemId, "{\"stock\":1}");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo("WITHDRAWN");
	}

	private long newItem() {
		return api.post("/menus", "{\"storeId\":7,\"name\":\"counted\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
	}
}
