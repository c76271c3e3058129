package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Each of these headers was a 400 without a body until ./baedal fuzz found it. */
class ForwardedHeadersTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders");
	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-Port, 1e9", "X-Forwarded-Port, true", "X-Forwarded-Port, -" })
	void malformedHeaderIsAProblem(String header, String value) throws Exception {
		request.addHeader(header, value);
		MockFilterChain chain = new MockFilterChain();

		new ForwardedHeaders().doFilter(request, response, chain);

		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(response.getContentType()).startsWith("application/problem+json");
		assertThat(response.getContentAsString()).contains("X-Forwarded-*");
		assertThat(chain.getRequest()).isNull();
	}

	@Test
	void leavesErrorsOfLaterFiltersAlone() throws Exception {
		request.addHeader("X-Forwarded-Host", "shop.example");
		request.addHeader("X-Forwarded-Proto", "https");
		FilterChain chain = (request, response) -> ((HttpServletResponse) response)
			.sendError("shop.example".equals(request.getServerName()) ? 409 : 500);

		new ForwardedHeaders().doFilter(request, response, chain);

		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(response.getErrorMessage()).isNull();
		assertThat(response.getContentAsString()).isEmpty();
	}
}
