package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import dev.baedal.messaging.test.DatabaseCalls;
import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The menu of a store in one call, in the owner's order, and not sent again while it is unchanged. */
class WholeMenuTest extends StoreTest {

	private static final long STORE = 800;
	private static final int DISHES = 400;
	private static final long FIRST = 8_000_000;
	private static final String WHOLE = "/menus/search/byStore?storeId=%d&size=500".formatted(STORE);

	private static final AtomicInteger ROUNDS = new AtomicInteger();

	@Autowired
	JdbcClient jdbc;
	@Autowired
	DatabaseCalls database;
	@Autowired
	Environment environment;

	/** Every dish has 12 option groups of two choices. As in life, no number of changes comes twice. */
	@BeforeEach
	void insertMenu() {
		int revision = ROUNDS.incrementAndGet();
		for (String table : List.of("option_choice", "option_group", "menu_item")) {
			jdbc.sql("DELETE FROM %s WHERE menu_item_id >= %d".formatted(table, FIRST)).update();
		}
		insert("menu_item (menu_item_id, revision, store_id, name, price, sold_out, withdrawn, last_option_id)",
				dishes(dish -> "(%d, %d, 800, 'dish', 1000, FALSE, FALSE, 100)".formatted(dish, revision)));
		insert("option_group (menu_item_id, group_id, position, name, min_choices, max_choices)",
				groups((dish, group) -> "(%1$d, %2$d, %2$d, 'group', 0, 1)".formatted(dish, group)));
		insert("option_choice (menu_item_id, choice_id, group_id, position, name, price, sold_out)", groups(
				(dish, group) -> "(%1$d, %2$d, %3$d, 0, 'a', 0, FALSE), (%1$d, %2$d + 1, %3$d, 1, 'b', 500, FALSE)"
					.formatted(dish, 20 + 2 * group, group)));
	}

	private void insert(String columns, Stream<String> rows) {
		jdbc.sql("INSERT INTO %s VALUES %s".formatted(columns, rows.collect(Collectors.joining(",")))).update();
	}

	private static Stream<String> dishes(Function<Long, String> row) {
		return LongStream.range(FIRST, FIRST + DISHES).boxed().map(row);
	}

	private static Stream<String> groups(BiFunction<Long, Integer, String> row) {
		return LongStream.range(FIRST, FIRST + DISHES)
			.boxed()
			.flatMap(dish -> IntStream.rangeClosed(1, 12).mapToObj(group -> row.apply(dish, group)));
	}

	@Test
	void readsTheWholeMenuInOneCallWithFewStatements() {
		HttpApi.Reply[] menu = new HttpApi.Reply[1];

		List<String> calls = database.ofRequestsWith("select menu_item", () -> menu[0] = api.get(WHOLE));

		assertThat(menu[0].ids("menus", "menuItemId")).hasSize(DISHES).isSorted();
		assertThat(menu[0].body().at("/_embedded/menus/399/options")).hasSize(12);
		assertThat(menu[0].body().at("/_embedded/menus/399/options/11/choices/1/choiceId").asInt()).isEqualTo(45);
		assertThat(calls.stream().filter(call -> call.startsWith("select")))
			.as("changes, dishes, choices, groups; a page that is not full needs no count")
			.containsExactlyInAnyOrder("select menu_item", "select menu_item", "select option_choice",
					"select option_group");
		assertThat(api.get("/menus?size=500").body().at("/page/size").asInt()).as("other lists").isEqualTo(100);
		assertThat(api.get("/menus/search/byStore?storeId=800&size=100000").body().at("/page/size").asInt())
			.isEqualTo(500);
		assertThat(api.get("/menus/search/byStore?storeId=800").body().at("/page/size").asInt()).isEqualTo(20);
	}

	@Test
	void listsByPositionAndThenByNumber() {
		api.send("PATCH", "/menus/" + (FIRST + 7), "{\"position\":2}");
		api.send("PATCH", "/menus/" + (FIRST + 9), "{\"position\":1}");
		api.send("PATCH", "/menus/" + (FIRST + 8), "{\"position\":2}");

		assertThat(api.get("/menus/search/byStore?storeId=800&size=5").ids("menus", "menuItemId"))
			.containsExactly(FIRST + 9, FIRST + 7, FIRST + 8, FIRST, FIRST + 1);
		assertThat(api.get("/menus/search/byStore?storeId=800&size=2&sort=menuItemId,desc").ids("menus", "menuItemId"))
			.containsExactly(FIRST + 399, FIRST + 398);
		assertThat(
				api.get(api.get("/menus/search/byStore?storeId=800&size=2").body().at("/_links/next/href").asString())
					.ids("menus", "menuItemId"))
			.containsExactly(FIRST + 8, FIRST);
	}

	@Test
	void sparesAnUnchangedMenu() {
		String known = api.get(WHOLE).header("ETag");
		assertThat(known).isNotNull();

		List<String> calls = database.ofRequestsWith("select menu_item", () -> {
			HttpApi.Reply same = api.send("GET", WHOLE, null, "If-None-Match", known);
			assertThat(same.status()).isEqualTo(304);
			assertThat(same.header("ETag")).isEqualTo(known);
			assertThat(same.body()).isNull();
		});
		assertThat(calls.stream().filter(call -> call.startsWith("select"))).containsExactly("select menu_item");

		api.send("PATCH", "/menus/" + FIRST + "/options/22", "{\"soldOut\":true}");
		HttpApi.Reply changed = api.send("GET", WHOLE, null, "If-None-Match", known);
		assertThat(changed.status()).isEqualTo(200);
		assertThat(changed.header("ETag")).isNotEqualTo(known);
		assertThat(changed.body().at("/_embedded/menus/0/options/0/choices/0/soldOut").asBoolean()).isTrue();
	}

	@Test
	void writesAListOnceForAnUnchangedMenu() {
		HttpApi.Reply first = api.get(WHOLE);
		HttpApi.Reply[] second = new HttpApi.Reply[1];

		List<String> calls = database.ofRequestsWith("select menu_item", () -> second[0] = api.get(WHOLE));

		assertThat(calls.stream().filter(call -> call.startsWith("select"))).containsExactly("select menu_item");
		assertThat(second[0].status()).isEqualTo(200);
		assertThat(second[0].raw().body()).isEqualTo(first.raw().body());
		assertThat(headers(second[0])).isEqualTo(headers(first));
		assertThat(api.send("GET", WHOLE, null, "Accept", "application/json").header("Content-Type"))
			.isEqualTo("application/json");
		assertThat(api.get(WHOLE + "&page=1").ids("menus", "menuItemId")).isEmpty();
	}

	@Test
	void compressesAnUnchangedMenuForThoseWhoAcceptThat() throws Exception {
		String plain = api.get(WHOLE).raw().body();

		HttpResponse<byte[]> compressed = accepting("deflate, gzip;q=0.5");

		assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
		assertThat(compressed.body().length).isLessThan(plain.length() / 10);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
			.asString(StandardCharsets.UTF_8)
			.isEqualTo(plain);
		assertThat(accepting("gzip;q=0, br").headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(accepting("gzip;q=0, br").body()).asString(StandardCharsets.UTF_8).isEqualTo(plain);
	}

	private HttpResponse<byte[]> accepting(String encodings) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(
						URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + WHOLE))
				.header("Accept-Encoding", encodings)
				.build(), BodyHandlers.ofByteArray());
	}

	private static Map<String, List<String>> headers(HttpApi.Reply reply) {
		Map<String, List<String>> headers = new TreeMap<>(reply.raw().headers().map());
		headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding", "traceparent"));
		return headers;
	}

	@Test
	void everyChangeOfTheMenuChangesItsETag() {
		String before = api.get(WHOLE).header("ETag");
		for (Runnable change : List.<Runnable>of(() -> api.put("/inventories/" + FIRST, "{\"stock\":3}"),
				() -> api.put("/inventories/" + FIRST + "/options/22", "{\"stock\":3}"),
				() -> api.put("/menus/" + FIRST + "/options", "{\"options\":[]}"),
				() -> api.send("DELETE", "/menus/" + (FIRST + 1), null))) {
			change.run();
			String now = api.get(WHOLE).header("ETag");
			assertThat(now).isNotEqualTo(before);
			before = now;
		}
		assertThat(api.send("GET", "/menus/search/byStore?storeId=1", null, "If-None-Match", before).status())
			.as("another store")
			.isEqualTo(200);
	}

	@Test
	void refusesASearchWithoutAStore() {
		assertThat(api.get("/menus/search/byStore").status()).isEqualTo(400);
		assertThat(api.get("/menus/search/byStore?storeId=x").status()).isEqualTo(400);
		assertThat(api.get("/menus/search/byStore?storeId=99999999999999999999").status()).isEqualTo(400);
	}
}
