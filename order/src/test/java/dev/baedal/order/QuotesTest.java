package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

import dev.baedal.messaging.test.Wire;
import dev.baedal.order.domain.StoreCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A customer sees the whole price before the order, and an order that names the quote costs that or is refused. */
class QuotesTest extends OrderTest {

	private static final long STORE = 23;
	private static final long DISH = 2301;
	private static final long SIDE = 2302;
	private static final String TERMS = """
			{"minimum":12000,"fee":3000,"freeFrom":30000,"regions":[{"region":"goyang","fee":4500}]}""";
	private static final String SPICY = """
			"soldOut":false,"options":[{"groupId":1,"name":"맵기","min":1,"max":1,"choices":[
			{"choiceId":2,"name":"순한맛","price":0,"soldOut":false},
			{"choiceId":3,"name":"매운맛","price":500,"soldOut":false}]}]""";

	@Autowired
	StoreCopies stores;
	@Autowired
	JdbcClient jdbc;

	private long version = System.nanoTime();

	@BeforeEach
	void publishTheMenu() {
		terms(TERMS);
		menu.item(DISH, ++version, STORE, 6_000);
		menu.item(SIDE, ++version, STORE, 1_000);
		await().until(() -> stores.findById(STORE).filter(store -> store.minimum() == 12_000).isPresent()
				&& price(DISH) == 6_000 && price(SIDE) == 1_000);
	}

	@Test
	void showsTheLinesTheFeeAndTheTotal() {
		JsonNode quote = quote("[{\"menuItemId\":2301,\"qty\":2},{\"menuItemId\":2302,\"qty\":3}]", "goyang 1");

		assertThat(quote.get("storeId").asLong()).isEqualTo(STORE);
		assertThat(quote.get("storeName").asString()).isEqualTo("동네부엌");
		assertThat(quote.at("/lines/0/price").asLong()).isEqualTo(12_000);
		assertThat(quote.at("/lines/1/price").asLong()).isEqualTo(3_000);
		assertThat(quote.get("subtotal").asLong()).isEqualTo(15_000);
		assertThat(quote.get("region").asString()).isEqualTo("goyang");
		assertThat(quote.get("deliveryFee").asLong()).isEqualTo(4_500);
		assertThat(quote.get("minimum").asLong()).isEqualTo(12_000);
		assertThat(quote.get("total").asLong()).isEqualTo(19_500);
		assertThat(quote.get("problems")).isEmpty();
		assertThat(Duration.between(clock.instant(), Instant.parse(quote.get("expiresAt").asString())))
			.isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
	}

	@Test
	void anOrderCostsWhatItsQuoteSays() {
		String quoteId = quote(DISH, 2, "seoul 1").get("quoteId").asString();

		Api.Reply reply = order("q-held", DISH, 2, "seoul somewhere else 2", quoteId);

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body().get("price").asLong()).isEqualTo(15_000);
		assertThat(reply.body().get("quoteId").asString()).isEqualTo(quoteId);
	}

	@Test
	void aChangedPriceRefusesTheOrderBeforePayment() {
		String quoteId = quote(DISH, 2, "seoul 1").get("quoteId").asString();
		menu.item(DISH, ++version, STORE, 7_000);
		await().until(() -> price(DISH) == 7_000);

		Api.Reply reply = order("q-changed", DISH, 2, "seoul 1", quoteId);

		assertRefused(reply, 409, "PRICE_CHANGED", "q-changed");
		assertThat(reply.body().get("price").asLong()).isEqualTo(17_000);
	}

	@Test
	void aChangedFeeRefusesTheOrderBeforePayment() {
		String quoteId = quote(DISH, 2, "seoul 1").get("quoteId").asString();
		terms("{\"minimum\":12000,\"fee\":3500,\"regions\":[]}");
		await().until(() -> stores.findById(STORE).orElseThrow().deliveryFee("seoul", 12_000) == 3_500);

		assertRefused(order("q-fee-changed", DISH, 2, "seoul 1", quoteId), 409, "PRICE_CHANGED", "q-fee-changed");
	}

	@Test
	void anExpiredQuoteRefusesTheOrderBeforePayment() {
		String quoteId = quote(DISH, 2, "seoul 1").get("quoteId").asString();
		clock.advance(Duration.ofMinutes(10));

		assertRefused(order("q-expired", DISH, 2, "seoul 1", quoteId), 409, "QUOTE_EXPIRED", "q-expired");
	}

	@Test
	void anUnknownQuoteIsLikeAnExpiredOne() {
		assertRefused(order("q-unknown", DISH, 2, "seoul 1", "2f1b6d1e-6f0a-4f0e-9a51-0d8c5f9f6f00"), 409,
				"QUOTE_EXPIRED", "q-unknown");
	}

	@ParameterizedTest
	@CsvSource({ "2301, 3, seoul 1", "2302, 12, seoul 1", "2301, 2, goyang 1" })
	void aQuoteOfAnotherOrderRefusesTheOrderBeforePayment(long menuItemId, int qty, String address) {
		String quoteId = quote(DISH, 2, "seoul 1").get("quoteId").asString();

		assertRefused(order("q-other-" + qty, menuItemId, qty, address, quoteId), 422, "INVALID_FIELD",
				"q-other-" + qty);
	}

	@Test
	void aQuoteHoldsForTheChoicesToo() {
		menu.item(2303, ++version, SPICY);
		await().until(() -> menu.copies().existsById(2303L));
		String hot = "[{\"menuItemId\":2303,\"qty\":1,\"options\":[{\"choiceId\":3}]}]";
		JsonNode quote = quote(hot, "seoul 1");
		assertThat(quote.get("total").asLong()).isEqualTo(20_500);

		Api.Reply mild = order("q-mild", hot.replace("3}]", "2}]"), "seoul 1", quote.get("quoteId").asString());

		assertRefused(mild, 422, "INVALID_FIELD", "q-mild");
		assertThat(order("q-hot", hot, "seoul 1", quote.get("quoteId").asString()).status()).isEqualTo(201);
	}

	@Test
	void namesEverythingThatIsWrongAndKeepsNoQuote() {
		menu.item(SIDE, ++version, STORE, 1_000);
		soldOut(SIDE);
		long kept = kept();

		JsonNode quote = quote("[{\"menuItemId\":2301,\"qty\":1},{\"menuItemId\":2302,\"qty\":1}]", "seoul 1");

		assertThat(quote.get("problems").valueStream().map(problem -> problem.get("code").asString()))
			.containsExactly("OUT_OF_STOCK", "BELOW_MINIMUM");
		assertThat(quote.at("/problems/1/minimum").asLong()).isEqualTo(12_000);
		assertThat(quote.get("quoteId").isNull()).isTrue();
		assertThat(quote.get("expiresAt").isNull()).isTrue();
		assertThat(quote.get("total").asLong()).isEqualTo(10_000);
		assertThat(kept()).isEqualTo(kept);
	}

	@Test
	void saysWhereTheStoreDoesNotDeliver() {
		JsonNode quote = api.post("/quotes", "{\"foodId\":61,\"qty\":1,\"address\":\"busan\"}").body();

		assertThat(quote.at("/problems/0/code").asString()).isEqualTo("REGION_NOT_SERVED");
		assertThat(quote.at("/problems/0/field").asString()).isEqualTo("region");
		assertThat(quote.get("deliveryFee").isNull()).isTrue();
	}

	@Test
	void saysWhichChoiceIsMissing() {
		menu.item(2303, ++version, SPICY);
		await().until(() -> menu.copies().existsById(2303L));

		JsonNode quote = quote("[{\"menuItemId\":2303,\"qty\":1}]", "seoul 1");

		assertThat(quote.at("/problems/0/code").asString()).isEqualTo("CHOICE_REQUIRED");
		assertThat(quote.at("/problems/0/field").asString()).startsWith("items[0]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"qty\":1,\"address\":\"seoul\"}|422",
			"{\"foodId\":2301,\"qty\":0,\"address\":\"seoul\"}|400", "{\"foodId\":2301,\"qty\":1}|400",
			"{\"foodId\":999999,\"qty\":1,\"address\":\"seoul\"}|422",
			"{\"items\":[{\"menuItemId\":1,\"qty\":1},{\"menuItemId\":11,\"qty\":1}],\"address\":\"seoul\"}|422",
			"[]|400" })
	void refusesWhatLeavesNothingToPrice(String body, int status) {
		long kept = kept();

		Api.Reply reply = api.post("/quotes", body);

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.text("code")).isEqualTo("INVALID_FIELD");
		assertThat(kept()).isEqualTo(kept);
	}

	@Test
	void refusesAQuoteIdThatIsNone() {
		Api.Reply reply = order("q-typo", DISH, 2, "seoul 1", "one");

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("detail")).startsWith("quoteId: ");
	}

	@Test
	void oneKeyWithAnotherQuoteIsAnotherBody() {
		String first = quote(DISH, 2, "seoul 1").get("quoteId").asString();
		String second = quote(DISH, 2, "seoul 1").get("quoteId").asString();
		String body = body("q-keyed", items(DISH, 2), "seoul 1", first);
		assertThat(api.send("POST", "/orders", body, "Idempotency-Key", "quoted").status()).isEqualTo(201);

		assertThat(api.send("POST", "/orders", body, "Idempotency-Key", "quoted").status()).isEqualTo(201);
		assertThat(api.send("POST", "/orders", body.replace(first, second), "Idempotency-Key", "quoted").status())
			.isEqualTo(422);
	}

	@Test
	void forgetsExpiredQuotes() {
		quote(DISH, 2, "seoul 1");
		clock.advance(Duration.ofMinutes(9));
		String valid = quote(DISH, 2, "seoul 1").get("quoteId").asString();
		clock.advance(Duration.ofMinutes(2));

		workers.runOnly("ForgetQuotes");

		assertThat(jdbc.sql("SELECT quote_id FROM quote").query(String.class).list()).containsExactly(valid);
	}

	private void assertRefused(Api.Reply reply, int status, String code, String customerId) {
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.text("code")).isEqualTo(code);
		assertThat(payment.requests(customerId)).isEmpty();
		assertThat(jdbc.sql("SELECT COUNT(*) FROM orders WHERE customer_id = ?")
			.param(customerId)
			.query(Long.class)
			.single()).isZero();
	}

	private JsonNode quote(long menuItemId, int qty, String address) {
		return quote(items(menuItemId, qty), address);
	}

	private JsonNode quote(String items, String address) {
		Api.Reply reply = api.post("/quotes", "{\"items\":%s,\"address\":\"%s\"}".formatted(items, address));
		assertThat(reply.status()).isEqualTo(200);
		return reply.body();
	}

	private Api.Reply order(String customerId, long menuItemId, int qty, String address, String quoteId) {
		return order(customerId, items(menuItemId, qty), address, quoteId);
	}

	private Api.Reply order(String customerId, String items, String address, String quoteId) {
		return api.post("/orders", body(customerId, items, address, quoteId));
	}

	private static String body(String customerId, String items, String address, String quoteId) {
		return "{\"customerId\":\"%s\",\"items\":%s,\"address\":\"%s\",\"quoteId\":\"%s\"}".formatted(customerId, items,
				address, quoteId);
	}

	private static String items(long menuItemId, int qty) {
		return "[{\"menuItemId\":%d,\"qty\":%d}]".formatted(menuItemId, qty);
	}

	private void terms(String terms) {
		menu.asks(STORE, ++version, OrderFixture.POLICY, terms);
	}

	private void soldOut(long menuItemId) {
		wire.publish(Wire.MENUS, "item:" + menuItemId, "sold-out-" + ++version, "MenuItemChanged.v1", """
				{"menuItemId":%d,"version":%d,"storeId":%d,"name":"사이드","price":1000,"soldOut":true}"""
			.formatted(menuItemId, version, STORE), Instant.now());
		await().until(() -> menu.copies().findById(menuItemId).orElseThrow().isSoldOut());
	}

	private long price(long menuItemId) {
		return menu.copies().findById(menuItemId).map(item -> item.isSoldOut() ? -1 : item.getPrice()).orElse(-1L);
	}

	private long kept() {
		return jdbc.sql("SELECT COUNT(*) FROM quote").query(Long.class).single();
	}
}
