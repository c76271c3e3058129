package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OverloadFilterTest {

	private final OverloadFilter filter = new OverloadFilter(1);

	@Test
	void rejectsARequestOverTheMaximumAndAcceptsTheNext() throws Exception {
		MockHttpServletResponse tooMany = new MockHttpServletResponse();

		MockHttpServletResponse first = send("/orders", (request, response) -> filter
			.doFilter(new MockHttpServletRequest("POST", "/orders"), tooMany, broken()));

		assertThat(first.getStatus()).isEqualTo(200);
		assertThat(tooMany.getStatus()).isEqualTo(503);
		assertThat(tooMany.getHeader("Retry-After")).isEqualTo("1");
		assertThat(tooMany.getContentType()).startsWith("application/problem+json");
		assertThat(send("/orders", (request, response) -> {}).getStatus()).isEqualTo(200);
	}

	@Test
	void failedRequestNoLongerCounts() throws Exception {
		assertThatThrownBy(() -> send("/orders", broken())).isInstanceOf(ServletException.class);

		assertThat(send("/orders", (request, response) -> {}).getStatus()).isEqualTo(200);
	}

	@Test
	void alwaysServesAnOperator() throws Exception {
		MockHttpServletResponse health = new MockHttpServletResponse();

		send("/orders", (request, response) -> filter.doFilter(new MockHttpServletRequest("GET", "/actuator/health"),
				health, (q, a) -> health.setStatus(204)));

		assertThat(health.getStatus()).isEqualTo(204);
	}

	private MockHttpServletResponse send(String path, FilterChain chain) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(new MockHttpServletRequest("POST", path), response, chain);
		return response;
	}

	private static FilterChain broken() {
		return (request, response) -> {
			throw new ServletException("broken");
		};
	}
}
