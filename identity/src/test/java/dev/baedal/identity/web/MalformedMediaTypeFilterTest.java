package dev.baedal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MalformedMediaTypeFilterTest {

	/** Spring's parser throws an undeclared exception on it. So does MockMvc's request, which other tests use. */
	private static final String UNREADABLE = "\"${jndi:ldap://127.0.0.1:1/a}\"";

	@Test
	void rejectsContentTypeThatBreaksParser() throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/people") {
			@Override
			public String getContentType() {
				return UNREADABLE;
			}
		};
		MockHttpServletResponse response = new MockHttpServletResponse();

		new MalformedMediaTypeFilter().doFilter(request, response, new MockFilterChain());

		assertThat(response.getStatus()).isEqualTo(415);
	}
}
