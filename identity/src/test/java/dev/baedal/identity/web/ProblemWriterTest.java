package dev.baedal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

	@Test
	void writesTheProblemToTheByte() throws Exception {
		JsonMapper json = JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();
		MockHttpServletResponse response = new MockHttpServletResponse();

		new ProblemWriter(json).write(response, HttpStatus.TOO_MANY_REQUESTS, "시도가 너무 많습니다");

		assertThat(response.getStatus()).isEqualTo(429);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo("""
				{"detail":"시도가 너무 많습니다","status":429,"title":"Too Many Requests"}""");
	}
}
