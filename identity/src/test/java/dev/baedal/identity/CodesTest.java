package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;

import dev.baedal.http.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every refusal of identity has a code, and is in the caller's language. */
class CodesTest extends IdentityTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "400 | INVALID_FIELD | /people | {\"name\":\"x\",\"password\":\"short\"}",
					"400 | INVALID_FIELD | /people | {",
					"409 | NAME_TAKEN | /people | {\"name\":\"khl\",\"password\":\"correct horse battery\"}",
					"403 | WRONG_CREDENTIALS | /people/leave | {\"name\":\"nobody\",\"password\":\"wrong\"}" })
	void refusalHasCodeAndLanguageOfCaller(int status, ProblemCode code, String path, String body) throws Exception {
		assertThat(text(status, code, json(path, body), "en")).doesNotContainPattern("[가-힣]");
		assertThat(text(status, code, json(path, body).header("Accept-Language", "fr"), "en"))
			.doesNotContainPattern("[가-힣]");
		assertThat(text(status, code, json(path, body).header("Accept-Language", "ko-KR"), "ko"))
			.containsPattern("[가-힣]");
	}

	@ParameterizedTest
	@CsvSource({ "en, 'name: 3 to 40 small letters'", "ko, 'name: 영문 소문자, 숫자'" })
	void detailNamesWrongField(String language, String detail) throws Exception {
		assertThat(text(400, ProblemCode.INVALID_FIELD,
				json("/people", "{\"name\":\"x\",\"password\":\"correct horse battery\"}").header("Accept-Language",
						language),
				language))
			.startsWith(detail);
	}

	@ParameterizedTest
	@CsvSource({ "en, There is nobody of that name.", "ko, 그런 이름의 사람이 없습니다." })
	void detailIsInLanguageOfOperator(String language, String detail) throws Exception {
		MockHttpServletRequestBuilder request = put("/operator/people/nobody").contentType(MediaType.APPLICATION_JSON)
			.content("{\"roles\":[\"OPERATOR\"],\"reason\":\"because\"}")
			.header("Authorization", "Bearer " + token("demo-operator").get("access_token").asString())
			.header("Accept-Language", language);

		assertThat(text(404, ProblemCode.NOT_FOUND, request, language)).isEqualTo(detail);
	}

	/** @return the detail, after a check of the other members and headers of the problem */
	private String text(int status, ProblemCode code, MockHttpServletRequestBuilder request, String language)
			throws Exception {
		MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
		JsonNode problem = JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(problem.get("code").asString()).isEqualTo(code.name());
		assertThat(code.statuses()).contains(status);
		assertThat(response.getHeader("Content-Language")).isEqualTo(language);
		assertThat(response.getHeaders("Vary")).contains("Accept-Language");
		return problem.get("detail").asString();
	}

	private static MockHttpServletRequestBuilder json(String path, String body) {
		return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
	}
}
