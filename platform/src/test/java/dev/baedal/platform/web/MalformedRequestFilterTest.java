package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Each of these requests was a 500 until ./baedal fuzz found it. */
class MalformedRequestFilterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders");
	private final MockFilterChain chain = new MockFilterChain();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Content-Type    | json
			Content-Type    | [[]]
			Accept          | 1e400
			Accept          | ;
			Accept-Language | a;q=b
			If-None-Match   | null
			""")
	void rejectsAMalformedHeader(String header, String value) throws Exception {
		request.addHeader(header, value);

		assertThat(send().getContentAsString()).contains(header + " cannot be read");
		assertThat(chain.getRequest()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders/%n", "/orders/%20" })
	void rejectsAMalformedPath(String path) throws Exception {
		request.setRequestURI(path);

		assertThat(send().getContentAsString()).contains("The path");
	}

	@Test
	void passesAWellFormedRequest() throws Exception {
		request.addHeader("Content-Type", "application/json;charset=utf-8");
		request.addHeader("Accept", "text/html,*/*;q=0.8");
		request.addHeader("Accept-Language", "ko-KR,ko;q=0.9");
		request.addHeader("If-None-Match", "\"7\"");
		request.addParameter("sort", "orderId,desc");

		assertThat(send().getStatus()).isEqualTo(200);
		assertThat(chain.getRequest()).isNotNull();
	}

	private MockHttpServletResponse send() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new MalformedRequestFilter().doFilter(request, response, chain);
		return response;
	}
}
