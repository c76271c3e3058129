package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class ProblemTest {

	@Test
	void writesItsMembersInTheOrderInWhichTheyWereAdded() {
		assertThat(Problem.of(Message.of(Sentence.PARAMETER_RANGE, 1, 9), Locale.ENGLISH).with("limit", 9).json())
			.isEqualTo("""
					{"title":"Invalid parameter","status":400,"detail":"must be a whole number from 1 to 9",\
					"code":"INVALID_PARAMETER","limit":9}""");
		assertThat(Problem.in(Locale.ENGLISH)
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
	void leavesOutEmptyMembers() {
		assertThat(Problem.in(Locale.ENGLISH).title(null).status(409).detail("").with("code", null).json())
			.isEqualTo("{\"status\":409}");
	}

	@Test
	void isValidUtf8JsonForAnyText() {
		Problem problem = Problem.in(Locale.KOREAN).title("Bad request").status(400).detail("\"주소\" \\ \n");

		assertThat(new String(problem.bytes(), StandardCharsets.UTF_8))
			.isEqualTo("{\"title\":\"Bad request\",\"status\":400,\"detail\":\"\\\"주소\\\" \\\\ \\n\"}");
	}

	@Test
	void addingAMemberLeavesTheOriginalUnchanged() {
		Problem problem = Problem.in(Locale.ENGLISH).status(400).detail("qty");

		problem.with("code", "QTY");

		assertThat(problem.json()).doesNotContain("code");
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.detail()).isEqualTo("qty");
		assertThat(Problem.in(Locale.ENGLISH).detail()).isEmpty();
	}

	@Test
	void knowsItsLanguage() {
		Message sentence = Message.of(Sentence.STOPPING);

		assertThat(Problem.of(sentence, Locale.KOREAN).language()).isEqualTo(Locale.KOREAN);
		assertThat(Problem.of(sentence, Locale.KOREAN).json()).contains("\"서비스 이용 불가\"", "종료되는 중입니다");
		assertThat(Problem.of(sentence, Locale.ROOT).language()).isEqualTo(Locale.ENGLISH);
	}

	private record Wrong(String field, String message) {}
}
