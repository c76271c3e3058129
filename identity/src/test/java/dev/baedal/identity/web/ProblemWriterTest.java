package dev.baedal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemWriterTest {

	@Test
	void writesTheProblemToTheByte() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();

		ProblemWriter.write(response, HttpStatus.TOO_MANY_REQUESTS, "시도가 너무 많습니다");

		assertThat(response.getStatus()).isEqualTo(429);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo("""
				{"detail":"시도가 너무 많습니다","status":429,"title":"Too Many Requests"}""");
	}
}
