package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import dev.baedal.http.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of the gateway has a code, and is in the caller's language. */
class CodesTest extends GatewayTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					404 | NOT_FOUND         | GET   | /nowhere          | ``                           | X-None | x
					404 | NOT_FOUND         | GET   | /orders/../orders | ``                           | X-None | x
					413 | BODY_TOO_LARGE    | POST  | /orders           | big                          | X-None | x
					400 | MALFORMED_REQUEST | GET   | /orders           | ``                           | Accept | "a/b"
					403 | FOREIGN_ORIGIN    | POST  | /orders           | {}                           | Origin | https://evil.example
					422 | INVALID_FIELD     | PATCH | /orders/1         | {"status":"paid"}            | X-None | x
					422 | INVALID_FIELD     | POST  | /orders           | {"productId":1001}           | X-None | x
					409 | CONFLICT          | POST  | /orders           | {"orderId":1,"status":"new"} | X-None | x
					""")
	void refusalHasCodeAndLanguageOfCaller(int status, ProblemCode code, String method, String path, String body,
			String header, String value) {
		String sent = body.equals("big") ? "x".repeat(100_000) : body;

		HttpResponse<String> bare = client.send(method, path, sent, header, value);
		HttpResponse<String> english = client.send(method, path, sent, header, value, "Accept-Language",
				"en, ko;q=0.5");
		HttpResponse<String> korean = client.send(method, path, sent, header, value, "Accept-Language", "ko-KR");

		assertText(bare, status, code, "en");
		assertText(english, status, code, "en");
		assertText(korean, status, code, "ko");
		assertThat(json(bare).get("detail")).isEqualTo(json(english).get("detail"));
		assertThat(json(korean).propertyNames()).isEqualTo(json(english).propertyNames());
		assertNoServiceWasCalled();
	}

	@ParameterizedTest
	@CsvSource({ "ko-KR, ko-KR", "'en;q=0.5, ko', 'en;q=0.5, ko'" })
	void forwardsAcceptLanguageToServices(String sent, String forwarded) {
		client.get("/orders/1", "Accept-Language", sent);

		assertThat(order().lastRequest().headers().get("Accept-Language")).isEqualTo(forwarded);
	}

	private static void assertText(HttpResponse<String> response, int status, ProblemCode code, String language) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(json(response).get("code").asString()).isEqualTo(code.name());
		assertThat(code.statuses()).contains(status);
		assertThat(response.headers().firstValue("Content-Language")).contains(language);
		assertThat(response.headers().allValues("Vary")).contains("Accept-Language");
		String text = json(response).get("title").asString() + json(response).get("detail").asString();
		assertThat(text.matches("(?s).*[가-힣].*")).as(text).isEqualTo(language.equals("ko"));
	}
}
