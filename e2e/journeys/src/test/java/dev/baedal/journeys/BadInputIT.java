package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input at the gateway gets a 4xx that names the field and the allowed values, and nothing is stored. */
@Journey
@Tag("M01")
class BadInputIT {

	private static final String DINNER = "{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}";

	static Stream<Arguments> badBodies() {
		return Stream
			.of(bad("an unknown food", "\"foodId\":1", "\"foodId\":999", "foodId"),
					bad("no food", "\"foodId\":1,", "", "foodId"), bad("qty 0", "\"qty\":1", "\"qty\":0", "qty"),
					bad("qty -1", "\"qty\":1", "\"qty\":-1", "qty"), bad("qty 1.5", "\"qty\":1", "\"qty\":1.5", "qty"),
					bad("qty \"1.5\"", "\"qty\":1", "\"qty\":\"1.5\"", "qty"),
					bad("qty two", "\"qty\":1", "\"qty\":\"two\"", "qty"),
					bad("qty 10^9", "\"qty\":1", "\"qty\":1000000000", "qty"), bad("no qty", "\"qty\":1,", "", "qty"),
					bad("no customer", "\"customerId\":\"khl\",", "", "customerId"),
					bad("a blank customer", "khl", " ", "customerId"),
					bad("no address", ",\"address\":\"seoul\"", "", "address"),
					bad("a 5,000-character address", "seoul", "a".repeat(5_000), "address"),
					bad("malformed JSON", "}", "", "body"), bad("no object", DINNER, "[]", "body"),
					bad("nothing", DINNER, "", "body"))
			// in login mode the token names the customer, so the body need not
			.filter(bad -> !Platform.SECURE || !bad.get()[2].equals("customerId"));
	}

	private static Arguments bad(String what, String good, String instead, String field) {
		return Arguments.of(what, DINNER.replace(good, instead), field);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badBodies")
	void storesNoOrder(String what, String body, String field, Platform platform) {
		ApiClient gateway = platform.gateway();
		long orders = gateway.get("/orders?size=1").totalElements();
		long payments = gateway.get("/payments?size=1").totalElements();

		Response refused = gateway.send("POST", "/orders", body);

		assertThat(refused.status()).as(refused::toString).isBetween(400, 499);
		refused.isProblem(refused.status());
		assertThat(refused.text("detail")).contains(field);
		assertThat(gateway.get("/orders?size=1").totalElements()).isEqualTo(orders);
		assertThat(gateway.get("/payments?size=1").totalElements()).isEqualTo(payments);
	}

	@Test
	void refusesAnotherContentType(Platform platform) {
		platform.gateway().send("POST", "/orders", "<order/>", "Content-Type", "application/xml").isProblem(415);
		platform.gateway()
			.send("POST", "/couponMgmts", "customerId=khl", "Content-Type", "application/x-www-form-urlencoded")
			.isProblem(415);
	}

	@Test
	void refusesABodyOver64KiB(Platform platform) {
		platform.gateway().send("POST", "/orders", DINNER.replace("seoul", "a".repeat(65_537))).isProblem(413);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /orders/999999, 404", "GET, /payments/999999, 404", "GET, /cookings/999999, 404",
			"GET, /deliveries/999999, 404", "GET, /myPages/999999, 404", "GET, /couponMgmts/nobody, 404",
			"GET, /coupons/999999, 404", "GET, /notifications/999999, 404", "GET, /menus/999999, 404",
			"GET, /stores/999999, 404", "PUT, /orders/999999/cancel, 404", "PUT, /cookings/999999/start, 404",
			"PUT, /deliveries/999999/arrived, 404", "PUT, /deliveries/999999/confirmdelivered, 404",
			"GET, /nothing, 404", "GET, /orders/1/nothing, 404", "GET, /orders/abc, 400",
			"PUT, /orders/abc/cancel, 400", "PUT, /cookings/abc/start, 400", "PUT, /deliveries/abc/arrived, 400" })
	void refusesAnUnknownIdOrPath(String method, String path, int status, Platform platform) {
		platform.gateway().send(method, path, null).isProblem(status);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /payments", "POST, /cookings", "POST, /myPages", "POST, /coupons", "POST, /notifications",
			"PUT, /menus/1", "PUT, /stores/1", "PUT, /orders/1", "PATCH, /payments/1", "DELETE, /myPages/1",
			"GET, /deliveries/1/pick", "POST, /userApps", "PATCH, /orderStatus/1", "DELETE, /orderSearches/1" })
	void refusesAWrongMethod(String method, String path, Platform platform) {
		Response refused = platform.gateway().send(method, path, method.equals("GET") ? null : DINNER);

		assertThat(refused.status()).as(refused::toString).isIn(404, 405);
		refused.isProblem(refused.status());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/cookings/%d/accept | {} | accept", "/cookings/%d/accept | {\"accept\":\"maybe\"} | accept",
					"/deliveries/%d/pick | {} | riderId", "/deliveries/%d/pick | {\"riderId\":\"  \"} | riderId" })
	void refusesACommandWithAMissingField(String path, String body, String field, Platform platform) {
		assumeFalse(Platform.SECURE && field.equals("riderId"), "a rider's token names the rider");
		Customer khl = platform.customer();
		long order = Progress.PLACED.reach(platform, khl);

		Response refused = platform.gateway().send("PUT", path.formatted(order), body);

		assertThat(refused.isProblem(400).text("detail")).contains(field);
		platform.awaitShown(order, Shown.PLACED);
	}

	@Test
	void acceptsAnOrderAsHttpieSendsIt(Platform platform) {
		platform.gateway()
			.send("POST", "/orders",
					"{\"customerId\":\"khl\",\"foodId\":\"1\",\"qty\":\"1\",\"address\":\"seoul\",\"hello\":true}")
			.is(201);
	}
}
