package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class ProblemTest {

	@Test
	void writesItsMembersInTheOrderInWhichTheyWereAdded() {
		assertThat(Problem.of(409, "Conflict", "too late").with("code", "TOO_LATE").json())
			.isEqualTo("{\"title\":\"Conflict\",\"status\":409,\"detail\":\"too late\",\"code\":\"TOO_LATE\"}");
		assertThat(Problem.empty()
			.detail("too late")
			.instance("/orders/1")
			.status(409)
			.title("Conflict")
			.type(Problem.BLANK)
			.with("errors", List.of(new Wrong("qty", "no number")))
			.json()).isEqualTo("""
					{"detail":"too late","instance":"/orders/1","status":409,"title":"Conflict","type":"about:blank",\
					"errors":[{"field":"qty","message":"no number"}]}""");
	}

	@Test
	void leavesOutWhatIsNotSaid() {
		assertThat(Problem.of(409, null, "").with("code", null).json()).isEqualTo("{\"status\":409}");
	}

	@Test
	void isUtf8WhateverATextContains() {
		Problem problem = Problem.of(400, "Bad request", "\"주소\" \\ \n");

		assertThat(new String(problem.bytes(), StandardCharsets.UTF_8))
			.isEqualTo("{\"title\":\"Bad request\",\"status\":400,\"detail\":\"\\\"주소\\\" \\\\ \\n\"}");
	}

	@Test
	void aMemberMoreLeavesTheOthersAsTheyWere() {
		Problem problem = Problem.of(400, "Bad request", "qty");

		problem.with("code", "QTY");

		assertThat(problem.json()).doesNotContain("code");
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.detail()).isEqualTo("qty");
		assertThat(Problem.empty().detail()).isEmpty();
	}

	private record Wrong(String field, String message) {}
}
