package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.baedal.platform.security.LoginModeService;
import dev.baedal.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Login mode: everybody may look at stores and menus, and at nothing else. */
class PublicMenusTest extends StoreTest {

	/** Its stock is tracked; of store 7. */
	private static final long TRACKED = 61;
	private static final String STORE = "/stores/7";

	@Autowired
	WebApplicationContext service;

	private LoginModeService door;

	@BeforeEach
	void openTheDoor() {
		door = new LoginModeService(service);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stores", STORE, "/menus", "/menus/61", "/menus/search/byStore?storeId=7" })
	void nobodySeesWhatACustomerSees(String path) {
		MockHttpServletResponse seen = get(path, null);

		assertThat(seen.getStatus()).isEqualTo(200);
		assertThat(body(seen)).isEqualTo(body(get(path, door.tokens().of("khl", Role.CUSTOMER))));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /cookings", "GET, /cookings/1", "GET, /inventories", "GET, /inventories/61",
			"GET, /stores/7/policy", "GET, /menus/61/stock", "GET, /profile/menus", "GET, /personalData/khl", "GET, /",
			"POST, /menus", "PATCH, /menus/61", "DELETE, /menus/61", "PUT, /stores/7/pause", "PUT, /stores/7" })
	void nobodySeesOrChangesAnythingElse(String method, String path) {
		assertThat(door.send(method, path, null, method.equals("GET") ? null : "{}").getStatus()).isEqualTo(401);
	}

	@Test
	void anInvalidTokenIsRefusedHereToo() {
		assertThat(get("/menus", "no.valid.token").getStatus()).isEqualTo(401);
	}

	@Test
	void onlyTheOwnerAndOperatorsSeeTheStock() {
		long storeId = json(get("/menus/" + TRACKED, null)).get("storeId").asLong();

		for (String token : List.of(door.tokens().of("owner", Role.OWNER, storeId),
				door.tokens().of("operator-1", Role.OPERATOR))) {
			assertThat(json(get("/menus/" + TRACKED, token)).get("stock").isNumber()).isTrue();
			assertThat(listed(storeId, token).get("stock").isNumber()).isTrue();
		}
		for (String token : List.of(door.tokens().of("khl", Role.CUSTOMER),
				door.tokens().of("other", Role.OWNER, storeId + 1), door.tokens().of("rider-1", Role.RIDER))) {
			assertThat(json(get("/menus/" + TRACKED, token)).get("stock").isNull()).isTrue();
			assertThat(listed(storeId, token).get("stock").isNull()).isTrue();
		}
		assertThat(listed(storeId, null).get("stock").isNull()).isTrue();
		assertThat(listed(storeId, null).get("soldOut").isBoolean()).isTrue();
	}

	/** By turns, since a list that was written for one caller is kept for others. */
	@Test
	void onlyTheOwnerSeesTheStockOfAChoice() {
		long itemId = api.post("/menus", "{\"storeId\":7,\"name\":\"counted choice\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
		api.put("/menus/" + itemId + "/options",
				"{\"options\":[{\"name\":\"size\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"large\",\"price\":500}]}]}");
		api.put("/inventories/" + itemId + "/options/2", "{\"stock\":3}");
		String owner = door.tokens().of("owner", Role.OWNER, 7L);

		for (int turn = 0; turn < 2; turn++) {
			assertThat(choice(listed(7, owner, itemId)).get("stock").asInt()).isEqualTo(3);
			assertThat(choice(listed(7, null, itemId)).has("stock")).isFalse();
		}
		assertThat(choice(json(get("/menus/" + itemId, owner))).get("stock").asInt()).isEqualTo(3);
		assertThat(choice(json(get("/menus/" + itemId, null))).has("stock")).isFalse();
		api.send("DELETE", "/menus/" + itemId, null);
	}

	private static JsonNode choice(JsonNode item) {
		return item.at("/options/0/choices/0");
	}

	private JsonNode listed(long storeId, String token) {
		return listed(storeId, token, TRACKED);
	}

	private JsonNode listed(long storeId, String token, long itemId) {
		return json(get("/menus/search/byStore?size=100&storeId=" + storeId, token)).at("/_embedded/menus")
			.valueStream()
			.filter(item -> item.get("menuItemId").asLong() == itemId)
			.findFirst()
			.orElseThrow();
	}

	private MockHttpServletResponse get(String path, String token) {
		return door.send("GET", path, token, null);
	}

	private static JsonNode json(MockHttpServletResponse response) {
		return JsonMapper.shared().readTree(body(response));
	}

	private static String body(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}
}
