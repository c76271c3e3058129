package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M01, M02, M20: an order is placed when it is paid, from order's own copy of the menu. */
class PlacingTest extends OrderTest {

	@Autowired
	JdbcClient jdbc;

	@Test
	void placesAnOrderThatIsPaid() {
		Api.Reply reply = api.post("/orders",
				"""
						{"customerId":"placing","qty":2,"foodId":1,"address":"Seoul gangnam","price":1,"status":"DELIVERED","unknown":{}}""");

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.header("Location")).endsWith("/orders/" + reply.orderId());
		assertThat(reply.body().get("price").asLong()).isEqualTo(36_000);
		assertThat(reply.text("status")).isEqualTo("PLACED");
		assertThat(reply.text("statusLabel")).isEqualTo("주문됨");
		assertThat(reply.text("region")).isEqualTo("seoul");
		assertThat(payment.requests("placing")).singleElement()
			.satisfies(request -> assertThat(request.get("amount").asLong()).isEqualTo(36_000));
		await().untilAsserted(() -> assertThat(wire.types(reply.orderId())).containsExactly("OrderPlaced.v1"));
		Api.Reply order = api.get("/orders/" + reply.orderId());
		assertThat(order.body()).isEqualTo(reply.body());
		assertThat(order.header("ETag")).isEqualTo(reply.header("ETag"));
	}

	@Test
	void acceptsNumbersSentAsText() {
		assertThat(api.post("/orders", """
				{"customerId":"httpie","qty":"2","foodId":"1","address":"seoul"}""").status()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "유자차 Yuja tea", "YUJA TEA", "유자차" })
	void acceptsAMenuItemByItsNameInEitherLanguage(String name) {
		menu.named(510, "유자차 Yuja tea");

		await().untilAsserted(() -> {
			Api.Reply reply = called(name);
			assertThat(reply.status()).isEqualTo(201);
			assertThat(reply.body().at("/lines/0/menuItemId").asLong()).isEqualTo(510);
		});
	}

	@Test
	void refusesAnUnknownOrAmbiguousName() {
		menu.named(511, "녹차 Green tea");
		menu.named(512, "말차 Green tea");

		await().untilAsserted(() -> assertThat(called("green tea").text("detail"))
			.isEqualTo("menu: several menu items have this name; please choose one by foodId: [511, 512]"));
		assertThat(called("en tea").status()).isEqualTo(422);
		assertThat(called("%").text("detail")).isEqualTo("menu: no menu item has this name; GET /menus lists them");
	}

	private Api.Reply called(String name) {
		return api.post("/orders", """
				{"customerId":"by name","qty":"11","menu":"%s","address":"seoul","status":"ordered"}"""
			.formatted(name));
	}

	@Test
	void acceptsSeveralLinesOfOneStore() {
		Api.Reply reply = api.post("/orders", """
				{"customerId":"lines","address":"Busan haeundae 3","region":"Haeundae",
				 "items":[{"menuItemId":1,"qty":1},{"menuItemId":2,"qty":3}]}""");

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body().get("price").asLong()).isEqualTo(24_000);
		assertThat(reply.text("region")).isEqualTo("haeundae");
	}

	@Test
	void pricesFromTheHighestVersionOfTheMenu() {
		menu.item(500, 2, 1, 7_000);
		menu.item(500, 1, 1, 6_000);
		menu.item(501, 1, 1, 1_000);

		await().untilAsserted(() -> assertThat(api.post("/orders", """
				{"customerId":"newest","qty":1,"foodId":501,"address":"seoul"}""").status()).isEqualTo(201));
		assertThat(api.post("/orders", """
				{"customerId":"newest","qty":1,"foodId":500,"address":"seoul"}""").body().get("price").asLong())
			.isEqualTo(7_000);
	}

	/** One replica consumes a change and writes the row; the other replicas are not told. */
	@Test
	void pricesFromTheRowThatAnotherReplicaHasWritten() {
		menu.item(502, 1, 1, 6_000);
		await().untilAsserted(() -> assertThat(priceOf(502)).isEqualTo(6_000));

		jdbc.sql("UPDATE menu_copy SET revision = 2, price = 7000 WHERE menu_item_id = 502").update();
		assertThat(priceOf(502)).isEqualTo(7_000);
		jdbc.sql("UPDATE menu_copy SET revision = 3, sold_out = TRUE WHERE menu_item_id = 502").update();
		assertThat(api.order("another replica", 502).text("current")).isEqualTo("SOLD_OUT");
	}

	private long priceOf(long menuItemId) {
		return api.order("another replica", menuItemId).body().path("price").asLong();
	}

	@Test
	void passesTheTraceOnToTheEvent() {
		String trace = "0af7651916cd43dd8448eb211c80319c";
		List<String> traces = new CopyOnWriteArrayList<>();
		payment.answers((exchange, request) -> {
			traces.add(exchange.getRequestHeaders().getFirst("traceparent"));
			PaymentStub.approve(exchange, request);
		});
		Api.Reply reply = api.post("/orders", """
				{"customerId":"trace","qty":1,"foodId":1,"address":"seoul"}""", "traceparent",
				"00-" + trace + "-b7ad6b7169203331-01");

		assertThat(traces).singleElement().asString().contains(trace);
		await().untilAsserted(() -> assertThat(wire.published(reply.orderId())).singleElement()
			.satisfies(event -> assertThat(event.traceparent()).contains(trace).isNotEqualTo(traces.get(0))));
	}

	@Test
	void pagesItsListsAndCapsTheirSize() {
		api.order("pages");

		Api.Reply page = api.get("/orders?size=100000");
		assertThat(page.body().get("page").get("size").asInt()).isEqualTo(100);
		assertThat(
				api.get("/orders/search/byCustomer?customerId=pages").body().get("page").get("totalElements").asInt())
			.isEqualTo(1);
		assertThat(api.get("/orders/search").body().get("_links").propertyNames())
			.containsExactlyInAnyOrder("findByCustomerId", "self");
	}

	/** No customer is charged a price that differs from the shown one. */
	@ParameterizedTest
	@ValueSource(strings = { "\"foodId\":1,\"qty\":2,\"expectedTotal\":3000",
			"\"items\":[{\"menuItemId\":1,\"qty\":2,\"expectedPrice\":1500}]",
			"\"items\":[{\"menuItemId\":1,\"qty\":2,\"expectedPrice\":18000}],\"expectedTotal\":18000" })
	void refusesAPriceThatTheCustomerWasNotShown(String fields) {
		Api.Reply reply = expecting("shown-another", fields);

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.text("current")).isEqualTo("PRICE_CHANGED");
		assertThat(reply.text("detail")).containsPattern("expected(Price|Total): .*(18000|36000)").contains("새 가격");
		assertThat(reply.body().get("price").asLong()).isEqualTo(36_000);
		assertThat(reply.body().at("/items/0/price").asLong()).isEqualTo(18_000);
		assertThat(reply.body().at("/items/0/qty").asInt()).isEqualTo(2);
		assertThat(payment.requests("shown-another")).isEmpty();
		assertThat(api.get("/personalData/shown-another").body().get("orders").isEmpty()).as("nothing is kept")
			.isTrue();
	}

	@Test
	void acceptsTheShownPriceAndIgnoresOtherPriceFields() {
		Api.Reply reply = expecting("shown-this",
				"""
						"items":[{"menuItemId":1,"qty":2,"expectedPrice":18000,"price":1,"productPrice":2},{"menuItemId":2,"qty":1}],
						"expectedTotal":38000,"price":3,"productPrice":4""");

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body().get("price").asLong()).isEqualTo(38_000);
		assertThat(expecting("shown-this", "\"foodId\":1,\"qty\":1,\"expectedTotal\":18000").status()).isEqualTo(422);
	}

	/** A refused price does not use up the key. */
	@Test
	void acceptsTheNewPriceUnderTheSameKey() {
		assertThat(expecting("keyed", "\"foodId\":1,\"qty\":1,\"expectedTotal\":1").status()).isEqualTo(409);

		assertThat(expecting("keyed", "\"foodId\":1,\"qty\":1,\"expectedTotal\":18000").status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"expectedTotal\":-1|expectedTotal", "\"expectedTotal\":1.5|expectedTotal",
					"\"items\":[{\"menuItemId\":1,\"qty\":1,\"expectedPrice\":-1}]|items[0].expectedPrice" })
	void refusesAnInvalidPrice(String fields, String field) {
		Api.Reply reply = expecting("no-price",
				(fields.startsWith("\"items") ? "" : "\"foodId\":1,\"qty\":1,") + fields);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
	}

	private Api.Reply expecting(String customerId, String fields) {
		return api.post("/orders", "{\"customerId\":\"%s\",\"address\":\"seoul\",%s}".formatted(customerId, fields),
				"Idempotency-Key", "expecting-" + customerId);
	}

	@Test
	void chargesNothingWhenTheResponseTypeIsNotAcceptable() {
		for (int i = 0; i < 3; i++) {
			Api.Reply refused = api.post("/orders", """
					{"customerId":"negotiates","qty":1,"foodId":1,"address":"seoul"}""", "Accept", "application/xml");

			assertThat(refused.status()).isEqualTo(406);
			assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
			assertThat(refused.text("detail")).contains("application/hal+json", "application/json");
		}
		assertThat(payment.requests("negotiates")).isEmpty();
		assertThat(ordersOf("negotiates")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*;q=0", "application/json;q=0", "text/uri-list", "text/*",
			"application/prs.hal-forms+json", "application/prs.hal-forms+json, */*;q=0.1", "application/hal+json;v=2",
			"application/x-spring-data-compact+json", "application/problem+json", "application/*;q=0.1",
			"image/png, application/json;q=0.1", "application/json;charset=UTF-16",
			"application/json;charset=no-charset", "application/cbor" })
	void chargesOnlyForACreatedOrder(String accepted) {
		int before = payment.requests("whatever is accepted").size();

		int status = api.post("/orders", """
				{"customerId":"whatever is accepted","qty":1,"foodId":1,"address":"seoul"}""", "Accept", accepted)
			.status();

		assertThat(status).isIn(201, 400, 406);
		assertThat(payment.requests("whatever is accepted")).hasSize(before + (status == 201 ? 1 : 0));
	}

	@Test
	void respondsInUtf8WhateverCharsetIsRequested() {
		Api.Reply reply = api.post("/orders", """
				{"customerId":"euc-kr","qty":1,"foodId":1,"address":"서울"}""", "Accept",
				"application/json;charset=EUC-KR", "Accept-Charset", "EUC-KR");

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.header("Content-Type")).doesNotContain("EUC-KR");
		assertThat(reply.text("statusLabel")).isEqualTo("주문됨");
		assertThat(payment.requests("euc-kr")).hasSize(1);
	}

	@Test
	void cancelsNothingWhenTheResponseTypeIsNotAcceptable() {
		long orderId = api.order("negotiates a cancel").orderId();

		assertThat(api.send("PUT", "/orders/" + orderId + "/cancel", null, "Accept", "application/xml").status())
			.isEqualTo(406);
		assertThat(
				api.send("DELETE", "/personalData/negotiates%20a%20cancel", null, "Accept", "application/xml").status())
			.isEqualTo(406);

		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("PLACED");
	}

	@Test
	void listsTheNewestOrderFirstByDefault() {
		long first = api.order("newest first").orderId();
		long second = api.order("newest first").orderId();
		long third = api.order("newest first").orderId();

		assertThat(ordersOf("newest first")).containsExactly(third, second, first);
		assertThat(ordersOf("newest first&sort=orderId")).containsExactly(first, second, third);
		assertThat(ordersOf("newest first&sort=price,asc")).as("equal prices: the newest first")
			.containsExactly(third, second, first);
		Api.Reply page = api.get("/orders/search/byCustomer?customerId=newest%20first&size=2");
		assertThat(api.get(page.body().at("/_links/next/href").asString()).ids("orders", "orderId"))
			.containsExactly(first);
		assertThat(api.get("/orders?size=1").ids("orders", "orderId")).allMatch(newest -> newest >= third);
	}

	@Test
	void anOrderShowsItsStateAndAmountsAmongItsFields() {
		long orderId = api.order("looks closely").orderId();

		JsonNode order = api.get("/orders/" + orderId).body();

		assertThat(order.propertyNames()).containsSubsequence("orderId", "status", "statusLabel", "price", "customerId")
			.containsExactlyInAnyOrder("orderId", "status", "statusLabel", "progress", "price", "subtotal",
					"deliveryFee", "discount", "couponId", "quoteId", "customerId", "storeId", "storeName", "address",
					"region", "lines", "notes", "policy", "cancelHold", "paymentFailure", "reason", "outstanding",
					"settled", "createdAt", "updatedAt", "_links");
		assertThat(api.get("/personalData/looks%20closely").body().at("/orders/0").propertyNames())
			.contains("status", "price", "progress")
			.doesNotContain("state", "settlement", "version", "given");
	}

	@Test
	void listsAreSortedByFieldsOfStateAndSettlement() {
		long cheap = api.order("sorts", OrderFixture.COLA).orderId();
		long dear = api.order("sorts").orderId();
		long cheaper = api.order("sorts", OrderFixture.COLA).orderId();

		assertThat(ordersOf("sorts&sort=price")).containsExactly(cheaper, cheap, dear);
		assertThat(ordersOf("sorts&sort=price,desc&sort=orderId,asc")).containsExactly(dear, cheap, cheaper);
		assertThat(ordersOf("sorts&sort=updatedAt")).hasSize(3);
		assertThat(api.get("/orders?sort=state.status").text("detail")).contains(
				"address, anonymisedAt, cancelHold.expiresAt, cancelHold.reason, cancelHold.since, couponId, createdAt, "
						+ "customerId, deliveryFee, discount, notes.cutlery, notes.kitchen, notes.rider, orderId, paymentFailure, "
						+ "policy.acceptance, policy.cancelPolicy, "
						+ "policy.couponEveryN, policy.couponPolicy, policy.fulfilment, policy.restockAfterCooking, "
						+ "price, quoteId, reason, region, settled, storeId, storeName, updatedAt");
	}

	private List<Long> ordersOf(String customer) {
		return api.get("/orders/search/byCustomer?customerId=" + customer.replace(" ", "%20")).ids("orders", "orderId");
	}
}
