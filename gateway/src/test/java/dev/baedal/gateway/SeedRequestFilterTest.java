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

/** M01, M32: the requests as the seeds' READMEs write them, and the requests that services receive. */
class SeedRequestFilterTest extends GatewayTest {

	private static final String STREET = """
			{"address":"Seoul","productId":"1001","payStatus":"Y","phoneNo":"01011110000","productName":"Mac",
			 "productPrice":"3000000","qty":"1","userId":"goodman","username":"John"}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{\"menu\":\"americano\",\"qty\":\"11\",\"status\":\"ordered\"} | "
					+ "{\"customerId\":\"guest\",\"address\":\"주소 미입력\",\"menu\":\"americano\",\"qty\":\"11\"}",
			"{\"menu\":\"americano\",\"qty\":1,\"customerId\":\"khl\",\"address\":\"seoul\",\"price\":1} | "
					+ "{\"customerId\":\"khl\",\"address\":\"seoul\",\"menu\":\"americano\",\"qty\":1}",
			"{\"prodId\":1,\"qty\":5} | {\"customerId\":\"guest\",\"address\":\"주소 미입력\",\"foodId\":1,\"qty\":5}",
			"{\"userid\":\"kim\",\"address\":\"seoul\",\"menuid\":\"3\",\"storeid\":\"1\",\"quantity\":2,\"orderStatus\":\"x\"} | "
					+ "{\"customerId\":\"kim\",\"address\":\"seoul\",\"foodId\":3,\"qty\":2}",
			"{\"productId\":2001,\"qty\":1,\"userId\":\"g\",\"address\":\"a\",\"couponId\":7} | "
					+ "{\"customerId\":\"g\",\"address\":\"a\",\"foodId\":2001,\"qty\":1,\"couponId\":7}" })
	void translatesOrder(String sent, String forwarded) {
		client.post("/orders", sent);

		assertForwarded("order", "POST", "/orders", forwarded);
	}

	@Test
	void ignoresPriceAndPaymentOfClient() {
		client.post("/orders", STREET);

		assertForwarded("order", "POST", "/orders",
				"{\"customerId\":\"goodman\",\"address\":\"Seoul\",\"foodId\":1001,\"qty\":\"1\"}");
	}

	@Test
	void trimsPastedQuotes() {
		client.post("/orders",
				"{\"address\":\"“Seoul”\",\"productId\":\"“1001\\\"\",\"qty\":1,\"userId\":\"“goodman”\"}");

		assertForwarded("order", "POST", "/orders",
				"{\"customerId\":\"goodman\",\"address\":\"Seoul\",\"foodId\":1001,\"qty\":1}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "EUC-KR", "\"euc-kr\"", "windows-949", "UTF-16LE", "UTF-16", "utf-8" })
	void decodesNamedCharsetAndForwardsUtf8(String charset) {
		String sent = "{\"userId\":\"김철수\",\"address\":\"서울 강남구\",\"productId\":1001,\"qty\":1}";

		client.post("/orders", sent.getBytes(Charset.forName(charset.replace("\"", ""))),
				"application/json; charset=" + charset);

		assertForwarded("order", "POST", "/orders",
				"{\"customerId\":\"김철수\",\"address\":\"서울 강남구\",\"foodId\":1001,\"qty\":1}");
		assertThat(order().lastRequest().headers().get("Content-Type")).isEqualTo("application/json; charset=UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "415, klingon", "415, a b", "415, ''", "400, EUC-KR", "400, US-ASCII" })
	void rejectsUnknownOrWrongCharset(int status, String charset) {
		byte[] body = "{\"userId\":\"똠\",\"address\":\"서울\",\"productId\":1001}".getBytes(StandardCharsets.UTF_8);

		HttpResponse<String> response = client.post("/orders", body, "application/json;charset=" + charset);

		assertProblem(response, status, "/orders");
		assertThat(response.body()).contains("UTF-8");
		assertNoServiceWasCalled();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"customerId\":\"khl\", \"qty\":1, \"foodId\":1, \"address\":\"seoul\"}",
			"{\"foodId\":1,\"qty\":3,\"price\":\"18000\",\"customerId\":\"1\",\"address\":\"seoul\"}",
			"{\"items\":[{\"menuItemId\":1,\"qty\":2}]}", "{\"customerId\":\"khl\"}", "{\"customerId\":", "[]", "\"x\"",
			"1" })
	void forwardsOtherBodiesUnchanged(String body) {
		client.post("/orders", body);

		assertThat(order().lastRequest().body()).isEqualTo(body);
		assertThat(order().lastRequest().method()).isEqualTo("POST");
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
	void namesMissingOrWrongFieldsOfOrder(String sent, String fields) {
		assertRejected(client.post("/orders", sent), 422, fields);
	}

	@Test
	void rejectsOrderNumberOfClient() {
		assertRejected(
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
	void translatesPatchAndDeleteToCancel(String method, String path, String body) {
		assertThat(client.send(method, path, body).statusCode()).isEqualTo(200);

		assertForwarded("order", "PUT", "/orders/1/cancel", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "canceled", "CANCELED", "“canceled”" })
	void translatesPostToCancelAndRespondsCreated(String status) {
		HttpResponse<String> response = client.post("/orders",
				"{\"orderId\":\"2\",\"menu\":\"americano\",\"qty\":\"11\",\"status\":\"%s\"}".formatted(status));

		assertThat(response.statusCode()).isEqualTo(201);
		assertForwarded("order", "PUT", "/orders/2/cancel", "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"orderStatus\":\"Delivered\"} | orderStatus",
			"{\"status\":\"paid\"} | status", "{\"payStatus\":\"N\"} | orderStatus", "{} | orderStatus" })
	void rejectsPatchOfOtherStatus(String body, String field) {
		HttpResponse<String> response = client.send("PATCH", "/orders/1", body);

		assertRejected(response, 422, field);
		assertThat(json(response).get("detail").asString()).contains("Order Canceled");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"/coffeeBrews | {\"id\":7,\"orderId\":\"1\",\"status\":\"COMPLETED\",\"menu\":\"americano\"} | store | /cookings/1/finish",
			"/deliveries | {\"id\":7,\"orderId\":1,\"status\":\"DELIVERY\",\"menu\":\"americano\"} | delivery | /deliveries/1/handover" })
	void translatesPostedStatusToCommand(String path, String body, String service, String forwarded) {
		assertThat(client.post(path, body).statusCode()).isEqualTo(201);

		assertForwarded(service, "PUT", forwarded, "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/coffeeBrews | {\"orderId\":1,\"status\":\"DELIVERY\"} | status",
					"/coffeeBrews | {\"id\":1,\"status\":\"COMPLETED\"} | orderId",
					"/deliveries | {\"orderId\":1} | status", "/deliveries | {} | status,orderId",
					"/deliveries | {\"orderId\":\"x\",\"status\":\"DELIVERY\"} | orderId" })
	void rejectsOtherPostedStatus(String path, String body, String fields) {
		assertRejected(client.post(path, body), 422, fields);
	}

	@ParameterizedTest
	@CsvSource({ "/coffeeBrews, store, /cookings", "/coffeeBrews/1, store, /cookings/1",
			"/coffeeBrews/search/byStore?storeId=5, store, /cookings/search/byStore?storeId=5",
			"/orderManagements/1, store, /cookings/1", "/stockDeliveries/1, delivery, /deliveries/1",
			"/promotes?page=1, coupon, /coupons?page=1", "/products/1, store, /menus/1",
			"/kakaotalks, notification, /notifications", "/userApps/1, customer, /userApps/1",
			"/orderStatus, customer, /orderStatus", "/orderSearches, customer, /orderSearches",
			"/inventories/1, store, /inventories/1" })
	void mapsPathsOfSeeds(String path, String service, String forwarded) {
		assertThat(client.get(path).body()).isEqualTo(service);

		assertForwarded(service, "GET", forwarded, "");
	}

	@Test
	void mapsPathsOfCommands() {
		client.send("PUT", "/orderManagements/1/accept", "{\"accept\":true}");

		assertForwarded("store", "PUT", "/cookings/1/accept", "{\"accept\":true}");
	}

	@Test
	void translatesProduct() {
		client.post("/products", "{\"storeId\":5,\"productName\":\"밀키트\",\"productPrice\":9900}");

		assertForwarded("store", "POST", "/menus", "{\"storeId\":5,\"name\":\"밀키트\",\"price\":9900}");
	}

	@Test
	void translatesStockPatch() {
		client.send("PATCH", "/inventories/31", "{\"stock\":10}");

		assertForwarded("store", "PUT", "/inventories/31", "{\"stock\":10}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/requestPayment", "/createPromoteInfo", "/cancelCoupon", "/coffeeBrewsAndMore",
			"/internal/cookings/1/cancel-claims", "/internal/coupons/gates" })
	void doesNotRouteInternalPaths(String path) {
		assertProblem(client.post(path, "{}"), 404, path);
		assertNoServiceWasCalled();
	}

	private static void assertForwarded(String service, String method, String uri, String body) {
		StubService.Received forwarded = SERVICES.get(service).lastRequest();
		assertThat(forwarded.method() + " " + forwarded.uri()).isEqualTo(method + " " + uri);
		if (body.isEmpty()) {
			assertThat(forwarded.body()).isEmpty();
		}
		else {
			assertThat(JsonMapper.shared().readTree(forwarded.body())).isEqualTo(JsonMapper.shared().readTree(body));
		}
	}

	private void assertRejected(HttpResponse<String> response, int status, String fields) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(json(response).get("errors").valueStream().map(error -> error.get("field").asString()))
			.containsExactlyElementsOf(List.of(fields.split(",")));
		assertThat(json(response).get("detail").asString()).matches("[^가-힣]+");
		assertThat(json(response).get("code").asString()).isEqualTo(status == 409 ? "CONFLICT" : "INVALID_FIELD");
		assertNoServiceWasCalled();
	}
}
