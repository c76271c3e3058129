package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invalid request gets a 4xx problem+json that names the field. Nothing is stored and no customer is charged. */
class BadInputTest extends OrderTest {

	@Autowired
	JdbcClient jdbc;

	static Stream<Arguments> badBodies() {
		String long5000 = "a".repeat(5_000);
		return Stream.of(Arguments.of("unknown food", body("khl", "999", "1", "seoul"), "foodId"),
				Arguments.of("qty 0", body("khl", "1", "0", "seoul"), "qty"),
				Arguments.of("qty -1", body("khl", "1", "-1", "seoul"), "qty"),
				Arguments.of("qty 1.5", body("khl", "1", "1.5", "seoul"), "qty"),
				Arguments.of("qty two", body("khl", "1", "\"two\"", "seoul"), "qty"),
				Arguments.of("qty 10^9", body("khl", "1", "1000000000", "seoul"), "qty"),
				Arguments.of("qty 10^30", body("khl", "1", "1" + "0".repeat(30), "seoul"), "qty"),
				Arguments.of("no qty", "{\"customerId\":\"khl\",\"foodId\":1,\"address\":\"seoul\"}", "qty"),
				Arguments.of("no customer", "{\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}", "customerId"),
				Arguments.of("blank customer", body(" ", "1", "1", "seoul"), "customerId"),
				Arguments.of("control characters", body("a\\u0000b", "1", "1", "seoul"), "customerId"),
				Arguments.of("no address", "{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1}", "address"),
				Arguments.of("a 5,000-character address", body("khl", "1", "1", long5000), "address"),
				Arguments.of("no food", "{\"customerId\":\"khl\",\"qty\":1,\"address\":\"seoul\"}", "foodId"),
				Arguments.of("items is no list", "{\"customerId\":\"khl\",\"address\":\"seoul\",\"items\":7}", "items"),
				Arguments.of("item without qty",
						"{\"customerId\":\"khl\",\"address\":\"seoul\",\"items\":[{\"menuItemId\":1}]}",
						"items[0].qty"),
				Arguments.of("item null", "{\"customerId\":\"khl\",\"address\":\"seoul\",\"items\":[null]}",
						"items[0]"),
				Arguments.of("no coupon's number",
						"{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\",\"couponId\":\"X\"}",
						"couponId"),
				Arguments.of("coupon 0",
						"{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\",\"couponId\":0}",
						"couponId"),
				Arguments.of("menu items of two stores",
						"{\"customerId\":\"khl\",\"address\":\"seoul\",\"items\":[{\"menuItemId\":1,\"qty\":1},{\"menuItemId\":11,\"qty\":1}]}",
						"items"),
				Arguments.of("malformed JSON", "{\"customerId\":", "body"), Arguments.of("a list", "[]", "body"),
				Arguments.of("nothing", "", "body"), Arguments.of("null", "null", "body"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badBodies")
	void refusesABadOrder(String input, String body, String field) {
		long before = stored();
		int requests = payment.requests().size();

		Api.Reply reply = api.post("/orders", body);

		assertThat(reply.status()).as(input).isBetween(400, 499);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.text("detail")).contains(field);
		assertThat(reply.raw().body()).doesNotContain("Exception", "at dev.baedal", "SQL");
		assertThat(stored()).isEqualTo(before);
		assertThat(payment.requests()).hasSize(requests);
	}

	@Test
	void refusesAnotherContentType() {
		assertProblem(api.send("POST", "/orders", "<order/>", "Content-Type", "application/xml"), 415);
	}

	@Test
	void refusesABodyOver64KiB() {
		assertProblem(api.post("/orders", body("khl", "1", "1", "a".repeat(70_000))), 413);
	}

	@Test
	void refusesUnknownIdsAndPaths() {
		assertProblem(api.get("/orders/999999"), 404);
		assertProblem(api.put("/orders/999999/cancel", null), 404);
		assertProblem(api.get("/nothing"), 404);
		assertProblem(api.get("/orders/abc"), 400);
		assertProblem(api.put("/orders/abc/cancel", null), 400);
	}

	@Test
	void writesOnlyByCommands() {
		long orderId = api.order("writes").orderId();

		assertProblem(api.put("/orders/" + orderId, "{\"price\":1}"), 405);
		assertProblem(api.send("PATCH", "/orders/" + orderId, "{\"price\":1}"), 405);
		assertProblem(api.send("DELETE", "/orders/" + orderId, null), 405);
		assertThat(api.send("DELETE", "/orders", null).status()).isBetween(404, 405);
		assertProblem(api.send("DELETE", "/orders/" + orderId + "/cancel", null), 405);
	}

	private static void assertProblem(Api.Reply reply, int status) {
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
	}

	private long stored() {
		return jdbc.sql("SELECT COUNT(*) FROM orders").query(Long.class).single();
	}

	private static String body(String customerId, String foodId, String qty, String address) {
		return "{\"customerId\":\"%s\",\"foodId\":%s,\"qty\":%s,\"address\":\"%s\"}".formatted(customerId, foodId, qty,
				address);
	}
}
