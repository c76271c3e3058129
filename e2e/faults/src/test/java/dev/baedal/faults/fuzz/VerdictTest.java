package dev.baedal.faults.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

	private static final String PROBLEM = "content-type: application/problem+json\r\n";

	@Test
	void acceptsARefusalWithProblemDetail() {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES),
				response(400, PROBLEM, "{\"detail\":\"qty must be from 1 to 100\"}")))
			.isEmpty();
	}

	@Test
	void findsServerErrors() {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES), response(500, PROBLEM, "{}"))).contains("status 500");
		assertThat(Verdict.on(fuzzRequest(Attack.QUERY), response(504, PROBLEM, "{}"))).contains("status 504");
	}

	@Test
	void finds503WithoutRetryAfter() {
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE), response(503, PROBLEM + "retry-after: 1\r\n", "{}")))
			.isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE), response(503, PROBLEM, "{}")))
			.contains("503 without Retry-After");
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.NullPointerException", "oops\n\tat dev.baedal.order.Order.cancel(Order.java:7)",
			"org.hibernate.exception.DataException", "select o.order_id from orders", "INSERT INTO orders values",
			"tools.jackson.core.JacksonException" })
	void findsInternalsInAResponse(String body) {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES), response(400, PROBLEM, body)))
			.contains("shows internals, with status 400");
	}

	@Test
	void acceptsAQuoteOfTheRequest() {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES),
				response(400, PROBLEM, "not \"'; DROP TABLE orders; --\"")))
			.isEmpty();
	}

	@Test
	void findsARefusalWithoutProblemDetail() {
		assertThat(Verdict.on(fuzzRequest(Attack.PATH),
				response(404, "content-type: text/html\r\n", "<h1>Not Found</h1>")))
			.contains("status 404 without problem detail");
	}

	@Test
	void expectsAResponseToValidHttpOnly() {
		assertThat(Verdict.on(fuzzRequest(Attack.PATH), Reply.NONE)).contains("no response");
		assertThat(Verdict.on(fuzzRequest(Attack.NONSENSE), Reply.NONE)).isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.NONSENSE), response(505, "", ""))).isEmpty();
	}

	@Test
	void findsCallersThatWereWronglyLetIn() {
		Reply done = response(200, "content-type: application/json\r\n", "{}");

		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.FORGED, "/orders/1/cancel"), done))
			.contains("a caller without a valid token was let in, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.ANONYMOUS, "/actuator/health"), done)).isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.CUSTOMER, "/orders/1/cancel"), done)).isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.CUSTOMER, "/internal/payments"), done))
			.contains("a caller without the required role was let in, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.OWNER, "/operator/orders/1/cancel"), done))
			.contains("a caller without the required role was let in, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.OPERATOR, "/operator/orders/1/cancel"), done))
			.isEmpty();
	}

	@Test
	void callersWithoutATokenMayReadStoresAndMenus() {
		Reply done = response(200, "content-type: application/json\r\n", "{}");

		for (String path : List.of("/stores", "/stores/1", "/menus?size=1", "/menus/search/byStore?storeId=1")) {
			assertThat(Verdict.on(sent("GET", Caller.ANONYMOUS, path), done)).as(path).isEmpty();
			assertThat(Verdict.on(sent("GET", Caller.FORGED, path), done)).as(path).isPresent();
			assertThat(Verdict.on(sent("POST", Caller.ANONYMOUS, path), done)).as(path).isPresent();
		}
		for (String path : List.of("/stores/1/policy", "/menus/1/stock", "/cookings", "/inventories", "/menusx")) {
			assertThat(Verdict.on(sent("GET", Caller.ANONYMOUS, path), done)).as(path).isPresent();
		}
	}

	private static FuzzRequest sent(String method, Caller caller, String target) {
		return new FuzzRequest(Attack.SENSIBLE, caller, method + " " + target + " at gateway", target, 8088,
				(method + " " + target).getBytes(StandardCharsets.ISO_8859_1), true, 0);
	}

	@Test
	void findsImpossibleRequestsThatWereCarriedOut() {
		assertThat(Verdict.on(fuzzRequest(Attack.IMPOSSIBLE), response(200, "", "{}")))
			.contains("an impossible request was carried out, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.IMPOSSIBLE), response(400, PROBLEM, "{}"))).isEmpty();
	}

	private static FuzzRequest fuzzRequest(Attack attack) {
		return fuzzRequest(attack, Caller.ANYBODY, "/orders/1/cancel");
	}

	private static FuzzRequest fuzzRequest(Attack attack, Caller caller, String target) {
		return new FuzzRequest(attack, caller, "PUT /orders/{id}/cancel at gateway", target, 8088, new byte[0],
				attack.isHttp(), 0);
	}

	private static Reply response(int status, String headers, String body) {
		return Reply.of("HTTP/1.1 %d \r\n%s\r\n%s".formatted(status, headers, body));
	}
}
