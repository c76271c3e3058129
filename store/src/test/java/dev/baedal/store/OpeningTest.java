package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.security.LoginModeService;
import dev.baedal.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person opens a store, an operator approves it; until then, and once it is closed, only they see it. */
class OpeningTest extends StoreTest {

	static final String SHOP = """
			{"name":"마포분식","kind":"분식","address":"서울 마포구 양화로 1","region":"마포구","telephone":"02-123-4567"}""";

	@Autowired
	WebApplicationContext service;
	@Autowired
	JdbcClient jdbc;

	private LoginModeService door;
	private String owner;
	private String operator;

	@BeforeEach
	void openTheDoor() {
		door = new LoginModeService(service);
		owner = door.tokens().of("opener-1", Role.CUSTOMER);
		operator = door.tokens().of("operator-1", Role.OPERATOR);
	}

	@Test
	void opensAStoreFromNothing() {
		HttpApi.Reply drafted = api.post("/stores", SHOP.replace("}", ",\"ownerId\":\"opener-2\"}"));

		assertThat(drafted.status()).as(drafted.raw().body()).isEqualTo(201);
		long storeId = drafted.body().get("storeId").asLong();
		assertThat(drafted.header("Location")).endsWith("/stores/" + storeId);
		assertThat(storeId).as("above the catalogue's").isGreaterThan(100_000);
		assertThat(drafted.text("state")).isEqualTo("DRAFT");
		assertThat(drafted.text("stateLabel")).isEqualTo("작성중");
		assertThat(drafted.body().has("lastCommand") || drafted.body().has("refusal")).isFalse();
		assertThat(drafted.body().at("/profile/telephone").asString()).isEqualTo("02-123-4567");
		assertThat(drafted.body().at("/policy/cancelPolicy").asString()).isEqualTo("BEFORE_COOKING");
		assertThat(drafted.body().at("/regions/0").asString()).isEqualTo("마포구");
		assertThat(api.post("/menus", "{\"storeId\":%d,\"name\":\"떡볶이 %d\",\"price\":4500}".formatted(storeId, storeId))
			.status()).as("a draft has a menu already").isEqualTo(201);

		assertThat(api.put("/stores/%d/apply".formatted(storeId)).text("state")).isEqualTo("APPLIED");
		assertThat(api.get("/stores/search/byState?state=APPLIED&size=100").ids("stores", "storeId")).contains(storeId);
		assertThat(api.put("/operator/stores/%d/approve".formatted(storeId)).status()).isEqualTo(204);

		assertThat(api.get("/stores/" + storeId).text("state")).isEqualTo("LIVE");
		assertThat(events(storeId)).extracting(event -> event.get("state").asString())
			.containsExactly("DRAFT", "APPLIED", "LIVE");
		assertThat(events(storeId).get(2).at("/profile/kind").asString()).isEqualTo("분식");
		assertThat(api.get("/actuator/audit").body().toString()).contains("ApproveStore " + storeId);
	}

	@Test
	void theOwnerIsThePersonOfTheToken() {
		long storeId = draft(owner);

		assertThat(json(door.send("GET", "/stores/%d/people".formatted(storeId), owner, null)).at("/people/0/person")
			.asString()).isEqualTo("opener-1");
		assertThat(
				door.send("POST", "/stores", owner, SHOP.replace("}", ",\"ownerId\":\"somebody-else\"}")).getStatus())
			.isEqualTo(403);
		assertThat(mine(owner)).contains(storeId);
		assertThat(mine(door.tokens().of("another", Role.CUSTOMER))).isEmpty();
		assertThat(door.send("GET", "/stores/mine", null, null).getStatus()).isEqualTo(401);
	}

	/** One rule: it is unknown, in every state but LIVE, to everybody but its people and operators. */
	@ParameterizedTest
	@CsvSource({ "draft, false", "apply, false", "approve, true", "close, false", "reopen, true" })
	void onlyALiveStoreIsShownToThePublic(String last, boolean shown) {
		long storeId = draft(owner);
		long itemId = json(door.send("POST", "/menus", owner,
				"{\"storeId\":%d,\"name\":\"김밥 %d\",\"price\":99999999}".formatted(storeId, storeId)))
			.get("menuItemId")
			.asLong();
		for (String command : List.of("apply", "approve", "close", "reopen")) {
			if (last.equals("draft")) {
				break;
			}
			command(storeId, command);
			if (command.equals(last)) {
				break;
			}
		}
		String stranger = door.tokens().of("khl", Role.CUSTOMER);

		for (String caller : new String[]{ null, stranger, door.tokens().of("owner-9", Role.OWNER, 999L) }) {
			assertThat(get("/stores/" + storeId, caller).getStatus()).isEqualTo(shown ? 200 : 404);
			assertThat(get("/menus/" + itemId, caller).getStatus()).isEqualTo(shown ? 200 : 404);
			assertThat(items(storeId, caller)).isEqualTo(shown ? 1 : 0);
			assertThat(body(get("/stores?size=100&sort=storeId,desc", caller)).contains("/stores/" + storeId + "\""))
				.isEqualTo(shown);
			assertThat(body(get("/menus?size=100&sort=price,desc", caller)).contains("/menus/" + itemId + "\""))
				.isEqualTo(shown);
		}
		for (String caller : new String[]{ owner, operator }) {
			assertThat(get("/stores/" + storeId, caller).getStatus()).isEqualTo(200);
			assertThat(get("/menus/" + itemId, caller).getStatus()).isEqualTo(200);
			assertThat(items(storeId, caller)).isEqualTo(1);
		}
	}

	/** The list that was written for everybody while the store was LIVE is not shown once it is closed. */
	@Test
	void aListThatABrowserKnowsIsGoneOnceTheStoreIsClosed() {
		long storeId = draft(owner);
		door.send("POST", "/menus", owner, "{\"storeId\":%d,\"name\":\"라면\",\"price\":3000}".formatted(storeId));
		command(storeId, "apply");
		command(storeId, "approve");
		MockHttpServletResponse known = get("/menus/search/byStore?storeId=" + storeId, null);
		assertThat(body(known)).contains("라면");

		command(storeId, "close");

		MockHttpServletResponse now = get("/menus/search/byStore?storeId=" + storeId, null);
		assertThat(now.getHeader("ETag")).isNotEqualTo(known.getHeader("ETag"));
		assertThat(body(now)).doesNotContain("라면");
	}

	@Test
	void aRefusedApplicationTellsItsPeopleWhy() {
		long storeId = draft(owner);
		command(storeId, "apply");

		assertThat(door
			.send("PUT", "/operator/stores/%d/refuse".formatted(storeId), operator, "{\"reason\":\"주소를 적어 주세요\"}")
			.getStatus()).isEqualTo(204);

		JsonNode refused = json(get("/stores/" + storeId, owner));
		assertThat(refused.get("state").asString()).isEqualTo("DRAFT");
		assertThat(refused.get("refusal").asString()).isEqualTo("주소를 적어 주세요");
		command(storeId, "apply");
		assertThat(json(get("/stores/" + storeId, owner)).has("refusal")).isFalse();
	}

	@Test
	void aCommandThatTheStateDoesNotAllowIsRefusedWithTheState() {
		long storeId = draft(owner);

		HttpApi.Reply refused = api.put("/operator/stores/%d/approve".formatted(storeId));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("NOT_ALLOWED_NOW");
		assertThat(refused.text("current")).isEqualTo("DRAFT");
		assertThat(refused.text("currentLabel")).isEqualTo("작성중");
		assertThat(refused.body().get("allowed").valueStream().map(JsonNode::asString)).containsExactly("APPLY");
		command(storeId, "apply");
		int published = events(storeId).size();
		command(storeId, "apply");
		assertThat(events(storeId)).as("a repeat").hasSize(published);
		assertThat(api.put("/operator/stores/987654321/approve").status()).isEqualTo(404);
		assertThat(door.send("PUT", "/operator/stores/%d/approve".formatted(storeId), owner, null).getStatus())
			.isEqualTo(403);
	}

	@Test
	void changesTheProfile() {
		long storeId = draft(owner);
		String profile = """
				{"kind":"카페","description":"원두를 볶는 집","address":"서울 마포구 2","region":"마포구","telephone":"+82 2 1"}""";

		JsonNode described = json(door.send("PUT", "/stores/%d/profile".formatted(storeId), owner, profile));

		assertThat(described.at("/profile/kind").asString()).isEqualTo("카페");
		assertThat(described.at("/profile/description").asString()).isEqualTo("원두를 볶는 집");
		assertThat(events(storeId).get(1).at("/profile/telephone").asString()).isEqualTo("+82 2 1");
		assertThat(door
			.send("PUT", "/stores/%d/profile".formatted(storeId), door.tokens().of("khl", Role.CUSTOMER), profile)
			.getStatus()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "name|\" \"|name|400", "name|null|name|400", "kind|\"\\u0000\"|kind|400", "kind|null|kind|400",
					"address|[]|address|400", "region|\"  \"|region|400", "telephone|\"call me\"|telephone|400",
					"telephone|\"1\"|telephone|400", "ownerId|\"a/b\"|ownerId|400",
					"policy|{\"fulfilment\":\"DRONE\"}|policy.fulfilment|400", "regions|\"seoul\"|regions|400",
					"regions|[\" \"]|regions[0]|422", "regions|[\"ok\",\"a\\u0007b\"]|regions[1]|422" })
	void namesTheInvalidField(String field, String value, String named, int status) {
		long before = stores();

		HttpApi.Reply reply = api.post("/stores",
				SHOP.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "")
					.replaceFirst(",?}", "")
					.concat(",\"%s\":%s}")
					.formatted(field, value));

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
		assertThat(reply.fields()).contains(named);
		assertThat(stores()).isEqualTo(before);
	}

	@Test
	void limitsTheRegions() {
		String many = "\"r\",".repeat(30) + "\"r\"";

		HttpApi.Reply reply = api.post("/stores", SHOP.replace("}", ",\"regions\":[" + many + "]}"));

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.fields()).containsExactly("regions");
	}

	@Test
	void limitsTheStoresOfAPerson() {
		for (int i = 0; i < 50; i++) {
			jdbc.sql("INSERT INTO store_people (store_id, revision) VALUES (?, 0)").param(910_000 + i).update();
			jdbc.sql(
					"INSERT INTO store_person (store_id, person, role, since) VALUES (?, 'tycoon', 'OWNER', CURRENT_TIMESTAMP)")
				.param(910_000 + i)
				.update();
		}
		long before = stores();

		HttpApi.Reply refused = api.post("/stores", SHOP.replace("}", ",\"ownerId\":\"tycoon\"}"));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("TOO_MANY_STORES");
		assertThat(stores()).isEqualTo(before);
		jdbc.sql("DELETE FROM store_person WHERE person = 'tycoon'").update();
		jdbc.sql("DELETE FROM store_people WHERE store_id >= 910000").update();
	}

	/** What an older data folder has: no state, no profile. */
	@Test
	void aStoreFromBeforeThereWereStatesIsLive() {
		jdbc.sql("DELETE FROM store WHERE store_id = 9100").update();
		jdbc.sql(
				"""
						INSERT INTO store (store_id, revision, name, is_open, fulfilment, acceptance, cancel_policy, coupon_policy)
						VALUES (9100, 3, '옛가게', TRUE, 'KITCHEN_RIDER', 'MANUAL', 'ANYTIME', 'NONE')""")
			.update();

		JsonNode old = json(get("/stores/9100", null));

		assertThat(old.get("state").asString()).isEqualTo("LIVE");
		assertThat(old.get("profile").isNull()).isTrue();
		assertThat(api.get("/stores?size=100").ids("stores", "storeId")).contains(1L, 9100L);
		jdbc.sql("DELETE FROM store WHERE store_id = 9100").update();
	}

	private long draft(String token) {
		return json(door.send("POST", "/stores", token, SHOP)).get("storeId").asLong();
	}

	private void command(long storeId, String command) {
		boolean isOwners = command.equals("apply");
		int status = door
			.send("PUT", (isOwners ? "/stores/%d/%s" : "/operator/stores/%d/%s").formatted(storeId, command),
					isOwners ? owner : operator, null)
			.getStatus();
		assertThat(status).as(command).isEqualTo(isOwners ? 200 : 204);
	}

	private List<Long> mine(String token) {
		return json(get("/stores/mine?size=100", token)).at("/_embedded/stores")
			.valueStream()
			.map(store -> store.get("storeId").asLong())
			.toList();
	}

	private int items(long storeId, String token) {
		return json(get("/menus/search/byStore?storeId=" + storeId, token)).at("/_embedded/menus").size();
	}

	/** Waits for all changes of the row to be on the topic. */
	private List<JsonNode> events(long storeId) {
		String key = "store:" + storeId;
		long revision = jdbc.sql("SELECT revision FROM store WHERE store_id = ?")
			.param(storeId)
			.query(Long.class)
			.single();
		await().until(() -> wire.published(Wire.MENUS)
			.stream()
			.anyMatch(event -> key.equals(event.key()) && event.data().get("version").asLong() == revision));
		return wire.published(Wire.MENUS)
			.stream()
			.filter(event -> key.equals(event.key()))
			.map(Wire.PublishedEvent::data)
			.toList();
	}

	private long stores() {
		return jdbc.sql("SELECT COUNT(*) FROM store").query(Long.class).single();
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
