package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** M01, M32: the seeds' lines as written, and what a service hears of them. */
class SeedCallsTest extends GatewayTest {

	private static final String STREET = """
			{"address":"Seoul","productId":"1001","payStatus":"Y","phoneNo":"01011110000","productName":"Mac",
			 "productPrice":"3000000","qty":"1","userId":"goodman","username":"John"}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{\"menu\":\"americano\",\"qty\":\"11\",\"status\":\"ordered\"} | {\"customerId\":\"guest\",\"address\":\"주소 미입력\",\"menu\":\"americano\",\"qty\":\"11\"}",
			"{\"menu\":\"americano\",\"qty\":1,\"customerId\":\"khl\",\"address\":\"seoul\",\"price\":1} | {\"customerId\":\"khl\",\"address\":\"seoul\",\"menu\":\"americano\",\"qty\":1}",
			"{\"prodId\":1,\"qty\":5} | {\"customerId\":\"guest\",\"address\":\"주소 미입력\",\"foodId\":1,\"qty\":5}",
			"{\"userid\":\"kim\",\"address\":\"seoul\",\"menuid\":\"3\",\"storeid\":\"1\",\"quantity\":2,\"orderStatus\":\"x\"} | {\"customerId\":\"kim\",\"address\":\"seoul\",\"foodId\":3,\"qty\":2}",
			"{\"productId\":2001,\"qty\":1,\"userId\":\"g\",\"address\":\"a\",\"couponId\":7} | {\"customerId\":\"g\",\"address\":\"a\",\"foodId\":2001,\"qty\":1,\"couponId\":7}" })
	void ordersInTheirOwnWords(String said, String heard) {
		client.post("/orders", said);

		assertHeard("order", "POST", "/orders", heard);
	}

	@Test
	void believesNothingThatAClientSaysOfPriceOrPayment() {
		client.post("/orders", STREET);

		assertHeard("order", "POST", "/orders",
				"{\"customerId\":\"goodman\",\"address\":\"Seoul\",\"foodId\":1001,\"qty\":\"1\"}");
	}

	@Test
	void trimsTheQuotesThatWerePastedWithALine() {
		client.post("/orders",
				"{\"address\":\"“Seoul”\",\"productId\":\"“1001\\\"\",\"qty\":1,\"userId\":\"“goodman”\"}");

		assertHeard("order", "POST", "/orders",
				"{\"customerId\":\"goodman\",\"address\":\"Seoul\",\"foodId\":1001,\"qty\":1}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "EUC-KR", "\"euc-kr\"", "windows-949", "UTF-16LE", "UTF-16", "utf-8" })
	void understandsTheCharsetThatIsNamedAndWritesUtf8(String charset) {
		String said = "{\"userId\":\"김철수\",\"address\":\"서울 강남구\",\"productId\":1001,\"qty\":1}";

		client.post("/orders", said.getBytes(Charset.forName(charset.replace("\"", ""))),
				"application/json; charset=" + charset);

		assertHeard("order", "POST", "/orders",
				"{\"customerId\":\"김철수\",\"address\":\"서울 강남구\",\"foodId\":1001,\"qty\":1}");
		assertThat(order().lastAsked().headers().get("Content-Type")).isEqualTo("application/json; charset=UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "415, klingon", "415, a b", "415, ''", "400, EUC-KR", "400, US-ASCII" })
	void saysThatUtf8IsWantedWhereTheCharsetIsNotKnownOrNotTheBodys(int status, String charset) {
		byte[] body = "{\"userId\":\"똠\",\"address\":\"서울\",\"productId\":1001}".getBytes(StandardCharsets.UTF_8);

		HttpResponse<String> answer = client.post("/orders", body, "application/json;charset=" + charset);

		assertProblem(answer, status, "/orders");
		assertThat(answer.body()).contains("UTF-8");
		assertNobodyWasAsked();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"customerId\":\"khl\", \"qty\":1, \"foodId\":1, \"address\":\"seoul\"}",
			"{\"foodId\":1,\"qty\":3,\"price\":\"18000\",\"customerId\":\"1\",\"address\":\"seoul\"}",
			"{\"items\":[{\"menuItemId\":1,\"qty\":2}]}", "{\"customerId\":\"khl\"}", "{\"customerId\":", "[]", "\"x\"",
			"1" })
	void passesWhatIsNoSeedsShapeAsItIs(String body) {
		client.post("/orders", body);

		assertThat(order().lastAsked().body()).isEqualTo(body);
		assertThat(order().lastAsked().method()).isEqualTo("POST");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{\"orderStatus\":\"test\",\"userName\":\"test\",\"qty\":10,\"deliveryStatus\":\"delivery Started\"} | foodId,userId,address",
			"{} | foodId,userId,address", "{\"productId\":\"1001\"} | userId,address",
			"{\"menuid\":\"3\",\"address\":\"seoul\"} | userid",
			"{\"productId\":\"Mac\",\"userId\":\"g\",\"address\":\"a\"} | productId",
			"{\"prodId\":1.5,\"qty\":1} | prodId", "{\"prodId\":[1],\"qty\":1} | prodId",
			"{\"menu\":\"americano\",\"status\":\"canceled\"} | orderId",
			"{\"orderId\":\"two\",\"status\":\"canceled\"} | orderId" })
	void saysWhatIsMissingInAnOrderThatCannotWork(String said, String fields) {
		assertNotUnderstood(client.post("/orders", said), 422, fields);
	}

	@Test
	void anOrdersNumberIsNotTheClientsToGive() {
		assertNotUnderstood(
				client.post("/orders",
						"{\"orderId\":\"2\",\"menu\":\"americano\",\"qty\":\"11\",\"status\":\"ordered\"}"),
				409, "orderId");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PATCH | /orders/1 | {\"orderStatus\":\"Order Canceled\"}",
					"PATCH | /orders/1 | {\"orderStatus\":\"“Order Canceled”\"}",
					"PATCH | /orders/1 | {\"orderStatus\":\"order cancelled\"}",
					"PATCH | /orders/1 | {\"status\":\"주문취소됨\"}", "DELETE | /orders/1 |", "DELETE | /orders/1 | []" })
	void cancelsByPatchAndByDelete(String method, String path, String body) {
		assertThat(client.send(method, path, body).statusCode()).isEqualTo(200);

		assertHeard("order", "PUT", "/orders/1/cancel", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "canceled", "CANCELED", "“canceled”" })
	void cancelsByAnotherPostAndSaysCreatedAsTheSeedDid(String status) {
		HttpResponse<String> answer = client.post("/orders",
				"{\"orderId\":\"2\",\"menu\":\"americano\",\"qty\":\"11\",\"status\":\"%s\"}".formatted(status));

		assertThat(answer.statusCode()).isEqualTo(201);
		assertHeard("order", "PUT", "/orders/2/cancel", "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"orderStatus\":\"Delivered\"} | orderStatus",
			"{\"status\":\"paid\"} | status", "{\"payStatus\":\"N\"} | orderStatus", "{} | orderStatus" })
	void refusesAStateThatIsNotAClientsToSet(String body, String field) {
		HttpResponse<String> answer = client.send("PATCH", "/orders/1", body);

		assertNotUnderstood(answer, 422, field);
		assertThat(json(answer).get("detail").asString()).contains("Order Canceled");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"/coffeeBrews | {\"id\":7,\"orderId\":\"1\",\"status\":\"COMPLETED\",\"menu\":\"americano\"} | store | /cookings/1/finish",
			"/deliveries | {\"id\":7,\"orderId\":1,\"status\":\"DELIVERY\",\"menu\":\"americano\"} | delivery | /deliveries/1/handover" })
	void postsOfAStateAreTheCommandThatLeadsToIt(String path, String body, String service, String heard) {
		assertThat(client.post(path, body).statusCode()).isEqualTo(201);

		assertHeard(service, "PUT", heard, "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/coffeeBrews | {\"orderId\":1,\"status\":\"DELIVERY\"} | status",
					"/coffeeBrews | {\"id\":1,\"status\":\"COMPLETED\"} | orderId",
					"/deliveries | {\"orderId\":1} | status", "/deliveries | {} | status,orderId",
					"/deliveries | {\"orderId\":\"x\",\"status\":\"DELIVERY\"} | orderId" })
	void refusesToPostAnotherState(String path, String body, String fields) {
		assertNotUnderstood(client.post(path, body), 422, fields);
	}

	@ParameterizedTest
	@CsvSource({ "/coffeeBrews, store, /cookings", "/coffeeBrews/1, store, /cookings/1",
			"/coffeeBrews/search/byStore?storeId=5, store, /cookings/search/byStore?storeId=5",
			"/orderManagements/1, store, /cookings/1", "/stockDeliveries/1, delivery, /deliveries/1",
			"/promotes?page=1, coupon, /coupons?page=1", "/products/1, store, /menus/1",
			"/kakaotalks, notification, /notifications", "/userApps/1, customer, /userApps/1",
			"/orderStatus, customer, /orderStatus", "/orderSearches, customer, /orderSearches",
			"/inventories/1, store, /inventories/1" })
	void findsWhatASeedCallsByAnotherName(String path, String service, String heard) {
		assertThat(client.get(path).body()).isEqualTo(service);

		assertHeard(service, "GET", heard, "");
	}

	@Test
	void commandsWorkUnderTheOtherNameToo() {
		client.send("PUT", "/orderManagements/1/accept", "{\"accept\":true}");

		assertHeard("store", "PUT", "/cookings/1/accept", "{\"accept\":true}");
	}

	@Test
	void registersAProduct() {
		client.post("/products", "{\"storeId\":5,\"productName\":\"밀키트\",\"productPrice\":9900}");

		assertHeard("store", "POST", "/menus", "{\"storeId\":5,\"name\":\"밀키트\",\"price\":9900}");
	}

	@Test
	void entersStockByPatch() {
		client.send("PATCH", "/inventories/31", "{\"stock\":10}");

		assertHeard("store", "PUT", "/inventories/31", "{\"stock\":10}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/requestPayment", "/createPromoteInfo", "/cancelCoupon", "/coffeeBrewsAndMore",
			"/internal/cookings/1/cancel-claims", "/internal/coupons/gates" })
	void keepsTheInsideClosed(String path) {
		assertProblem(client.post(path, "{}"), 404, path);
		assertNobodyWasAsked();
	}

	private static void assertHeard(String service, String method, String uri, String body) {
		StubService.Asked heard = SERVICES.get(service).lastAsked();
		assertThat(heard.method() + " " + heard.uri()).isEqualTo(method + " " + uri);
		if (body.isEmpty()) {
			assertThat(heard.body()).isEmpty();
		}
		else {
			assertThat(JsonMapper.shared().readTree(heard.body())).isEqualTo(JsonMapper.shared().readTree(body));
		}
	}

	private void assertNotUnderstood(HttpResponse<String> answer, int status, String fields) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(json(answer).get("errors").valueStream().map(error -> error.get("field").asString()))
			.containsExactlyElementsOf(List.of(fields.split(",")));
		assertThat(json(answer).get("detail").asString()).matches("[^가-힣]+");
		assertThat(json(answer).get("code").asString()).isEqualTo(status == 409 ? "CONFLICT" : "INVALID_FIELD");
		assertNobodyWasAsked();
	}
}
