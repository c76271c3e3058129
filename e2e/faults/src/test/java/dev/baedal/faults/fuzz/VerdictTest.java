package dev.baedal.faults.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

	private static final String PROBLEM = "content-type: application/problem+json\r\n";

	@Test
	void aRefusalThatSaysWhatIsWrongIsFine() {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES),
				answer(400, PROBLEM, "{\"detail\":\"qty must be from 1 to 100\"}")))
			.isEmpty();
	}

	@Test
	void aFailureIsNot() {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES), answer(500, PROBLEM, "{}"))).contains("status 500");
		assertThat(Verdict.on(fuzzRequest(Attack.QUERY), answer(504, PROBLEM, "{}"))).contains("status 504");
	}

	@Test
	void whoIsBusySaysWhenToComeBack() {
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE), answer(503, PROBLEM + "retry-after: 1\r\n", "{}")))
			.isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE), answer(503, PROBLEM, "{}")))
			.contains("503 without Retry-After");
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.NullPointerException", "oops\n\tat dev.baedal.order.Order.cancel(Order.java:7)",
			"org.hibernate.exception.DataException", "select o.order_id from orders", "INSERT INTO orders values",
			"tools.jackson.core.JacksonException" })
	void nobodyHearsOfTheInside(String body) {
		assertThat(Verdict.on(fuzzRequest(Attack.NASTY_VALUES), answer(400, PROBLEM, body)))
			.contains("tells of its inside, with status 400");
	}

	@Test
	void whatWasSentMayBeToldBack() {
		assertThat(
				Verdict.on(fuzzRequest(Attack.NASTY_VALUES), answer(400, PROBLEM, "not \"'; DROP TABLE orders; --\"")))
			.isEmpty();
	}

	@Test
	void aRefusalSaysSoInProblemDetail() {
		assertThat(
				Verdict.on(fuzzRequest(Attack.PATH), answer(404, "content-type: text/html\r\n", "<h1>Not Found</h1>")))
			.contains("status 404 without problem detail");
	}

	@Test
	void anAnswerIsOwedToHttpOnly() {
		assertThat(Verdict.on(fuzzRequest(Attack.PATH), Reply.NONE)).contains("no answer");
		assertThat(Verdict.on(fuzzRequest(Attack.NONSENSE), Reply.NONE)).isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.NONSENSE), answer(505, "", ""))).isEmpty();
	}

	@Test
	void nobodyIsLetInWithoutAToken() {
		Reply done = answer(200, "content-type: application/json\r\n", "{}");

		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.STRANGER, "/orders/1/cancel"), done))
			.contains("a stranger was let in, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.NOBODY, "/actuator/health"), done)).isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.CUSTOMER, "/orders/1/cancel"), done)).isEmpty();
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.CUSTOMER, "/internal/payments"), done))
			.contains("somebody else was let in, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.OWNER, "/operator/orders/1/cancel"), done))
			.contains("somebody else was let in, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.SENSIBLE, Caller.OPERATOR, "/operator/orders/1/cancel"), done))
			.isEmpty();
	}

	@Test
	void theImpossibleIsNotDone() {
		assertThat(Verdict.on(fuzzRequest(Attack.IMPOSSIBLE), answer(200, "", "{}")))
			.contains("did the impossible, with status 200");
		assertThat(Verdict.on(fuzzRequest(Attack.IMPOSSIBLE), answer(400, PROBLEM, "{}"))).isEmpty();
	}

	private static FuzzRequest fuzzRequest(Attack attack) {
		return fuzzRequest(attack, Caller.ANYBODY, "/orders/1/cancel");
	}

	private static FuzzRequest fuzzRequest(Attack attack, Caller caller, String target) {
		return new FuzzRequest(attack, caller, "PUT /orders/{id}/cancel at gateway", target, 8088, new byte[0],
				attack.isHttp(), 0);
	}

	private static Reply answer(int status, String headers, String body) {
		return Reply.of("HTTP/1.1 %d \r\n%s\r\n%s".formatted(status, headers, body));
	}
}
