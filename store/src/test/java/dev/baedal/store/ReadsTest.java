package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reads through Data REST: pages, searches, sorting. */
class ReadsTest extends StoreTest {

	@Test
	void pagesThroughCookingsByLinks() {
		long first = customer.orders();
		long second = customer.orders();

		HttpApi.Reply page = api.get("/cookings?size=1&sort=orderId,desc");

		assertThat(page.ids("cookings", "orderId")).containsExactly(second);
		assertThat(page.body().get("page").get("totalElements").asLong()).isGreaterThanOrEqualTo(2);
		HttpApi.Reply next = follow(page.body().get("_links").get("next"));
		assertThat(next.ids("cookings", "orderId")).containsExactly(first);
		HttpApi.Reply self = follow(next.body().at("/_embedded/cookings/0/_links/self"));
		assertThat(self.body().get("orderId").asLong()).isEqualTo(first);
		assertThat(self.body().has("version")).isFalse();
	}

	@Test
	void findsCookingsByStatusAndStore() {
		long received = customer.orders();
		long accepted = customer.orders();
		api.put("/cookings/" + accepted + "/accept", "{\"accept\":true}");

		assertThat(api.get("/cookings/search/byStatus?status=RECEIVED&size=100").ids("cookings", "orderId"))
			.contains(received)
			.doesNotContain(accepted);
		assertThat(api.get("/cookings/search/byStore?storeId=1&size=100").ids("cookings", "orderId")).contains(received,
				accepted);
		assertThat(api.get("/cookings/search/byStore?storeId=2").ids("cookings", "orderId")).isEmpty();
	}

	@Test
	void showsAnOwnersQueueOldestFirst() {
		long first = customer.orders();
		long accepted = customer.orders();
		long last = customer.orders();
		api.put("/cookings/" + accepted + "/accept", "{\"accept\":true}");

		assertThat(api.get("/cookings/search/byStoreAndStatus?storeId=1&status=RECEIVED&size=100")
			.ids("cookings", "orderId")).doesNotContain(accepted).containsSubsequence(first, last);
		assertThat(api.get("/cookings/search/byStoreAndStatus?storeId=2&status=RECEIVED").ids("cookings", "orderId"))
			.isEmpty();
	}

	@Test
	void limitsAPageTo100Entries() {
		assertThat(api.get("/cookings?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
	}

	@Test
	void showsTheMenuOfAStore() {
		assertThat(api.get("/menus/search/byStore?storeId=2").ids("menus", "menuItemId")).containsExactly(11L, 12L, 13L,
				14L);
		HttpApi.Reply chicken = api.get("/menus/1");
		assertThat(chicken.text("name")).isEqualTo("후라이드치킨 Fried chicken");
		assertThat(chicken.body().get("price").asLong()).isEqualTo(18_000);
		assertThat(chicken.body().get("soldOut").asBoolean()).isFalse();
		assertThat(api.get("/stores/1").body().get("policy"))
			.hasToString("{\"fulfilment\":\"KITCHEN_RIDER\",\"acceptance\":\"MANUAL\",\"cancelPolicy\":\"ANYTIME\","
					+ "\"couponPolicy\":\"LOYALTY_EVERY_N\",\"couponEveryN\":2,\"restockAfterCooking\":false}");
	}

	/** Found by ./baedal fuzz: Data REST adds the sort of a search to its query, where a number caused a 500. */
	@ParameterizedTest
	@ValueSource(strings = { "-1", "0", "1,2,3" })
	void refusesASearchSortThatIsNoName(String sort) {
		HttpApi.Reply refused = api.get("/menus/search/byStore?storeId=1&sort=" + sort);

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("detail")).startsWith("sort");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "null", "select", "policy.fulfilment,asc" })
	void refusesASortByAnUnknownFieldAndNamesTheFields(String sort) {
		for (String list : List.of("/menus?", "/menus/search/byStore?storeId=2&", "/inventories?")) {
			HttpApi.Reply refused = api.get(list + "sort=" + sort);

			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.fields()).containsExactly("sort");
			assertThat(refused.text("detail")).contains("menuItemId, name, position, price");
		}
	}

	@Test
	void sortsByANestedField() {
		assertThat(api.get("/stores?sort=policy.fulfilment,desc&sort=storeId&size=1").ids("stores", "storeId"))
			.hasSize(1);
		assertThat(api.get("/stores?sort=policy.nothing").status()).isEqualTo(400);
	}

	/** Found by ./baedal fuzz: each of these was accepted as a number. */
	@ParameterizedTest
	@ValueSource(strings = { "0x1", "%231", "1%201", "1%20" })
	void refusesIdsThatAreNotDecimal(String number) {
		assertThat(api.get("/menus/" + number).status()).isEqualTo(400);
		assertThat(api.get("/inventories/" + number).status()).isEqualTo(400);
		assertThat(api.get("/menus/search/byStore?storeId=" + number).status()).isEqualTo(400);
		assertThat(api
			.post("/internal/cookings/" + number + "/cancel-claims",
					"{\"customerId\":\"khl\",\"storeId\":1,\"cancelPolicy\":\"ANYTIME\"}")
			.status()).isEqualTo(400);
	}

	/** Found by ./baedal fuzz: both requests got a 500. */
	@Test
	void servesNoErrorPage() {
		assertThat(api.get("/error").status()).isEqualTo(404);
		assertThat(api.put("/error", "{}").header("Content-Type")).startsWith("application/problem+json");
	}

	/** Found by ./baedal fuzz. */
	@ParameterizedTest
	@ValueSource(strings = { "/profile/nothing", "/nothing", "/menus/search/nothing", "/nothing/search" })
	void respondsWith404ToUnknownPaths(String path) {
		assertThat(api.get(path).status()).isEqualTo(404);
	}

	private HttpApi.Reply follow(JsonNode link) {
		return api.get(link.get("href").asString());
	}
}
