package dev.baedal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemWriterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/people");
	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void writesExactBytes() throws Exception {
		request.addHeader("Accept-Language", "ko");

		ProblemWriter.write(request, response, Message.of(Sentence.ATTEMPTS_REACHED, 20));

		assertThat(response.getStatus()).isEqualTo(429);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(response.getHeader("Content-Language")).isEqualTo("ko");
		assertThat(response.getHeaders("Vary")).containsExactly("Accept-Language");
		assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo(
				"""
						{"detail":"시도가 너무 많습니다. 잠시 후 다시 해 주세요. (1분에 20번)","status":429,"title":"너무 많은 요청","code":"TOO_MANY_REQUESTS"}""");
	}

	@Test
	void writesEnglishByDefault() throws Exception {
		ProblemWriter.write(request, response, Message.of(Sentence.UNSUPPORTED_TYPE));

		assertThat(response.getHeader("Content-Language")).isEqualTo("en");
		assertThat(response.getContentAsString()).isEqualTo("""
				{"detail":"This Content-Type is not supported. Please send application/json.","status":415,\
				"title":"Unsupported media type","code":"UNSUPPORTED_MEDIA_TYPE"}""");
	}
}
