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

	private JsonNode listed(long storeId, String token) {
		return json(get("/menus/search/byStore?size=100&storeId=" + storeId, token)).at("/_embedded/menus")
			.valueStream()
			.filter(item -> item.get("menuItemId").asLong() == TRACKED)
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
