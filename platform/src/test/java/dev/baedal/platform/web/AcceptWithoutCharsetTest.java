package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AcceptWithoutCharsetTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders");
	private final MockFilterChain chain = new MockFilterChain();

	/** Spring parses the header next, and finds the same types and parameters, except the charset. */
	@ParameterizedTest
	@ValueSource(strings = { "application/json;charset=EUC-KR", "text/html;charset=\"utf-8\";q=0.9 , */*;q=0.1",
			"Application/HAL+json ; CharSet = us-ascii ; v=\"a, b\"", "text/plain;v=\"x;charset=utf-8\"",
			"text/plain;charset", "application/json,text/plain;q=0.5;charset=utf-16,text/*" })
	void dropsOnlyTheCharset(String accepted) throws Exception {
		request.addHeader("Accept", accepted);
		request.addHeader("Accept", "image/png;charset=utf-8");

		new AcceptWithoutCharset().doFilter(request, new MockHttpServletResponse(), chain);

		assertThat(MediaType.parseMediaTypes(((HttpServletRequest) chain.getRequest()).getHeader("Accept")))
			.isEqualTo(MediaType.parseMediaTypes(List.of(accepted, "image/png")).stream().map(type -> {
				Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
				parameters.keySet().removeIf("charset"::equalsIgnoreCase);
				return new MediaType(type, parameters);
			}).toList());
	}

	@Test
	void leavesARequestWithoutCharset() throws Exception {
		request.addHeader("Accept", "application/json;q=0.5");

		new AcceptWithoutCharset().doFilter(request, new MockHttpServletResponse(), chain);

		assertThat(chain.getRequest()).isSameAs(request);
	}
}
