package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CharsetFilterTest {

	private static final String BODY = "{\"address\":\"서울\"}";

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/orders");
	private final MockFilterChain chain = new MockFilterChain();

	@ParameterizedTest
	@ValueSource(strings = { "EUC-KR", "\"euc-kr\"", "UTF-16", "UTF-16BE", "utf-8" })
	void readsABodyInItsDeclaredCharset(String charset) throws Exception {
		request.setContent(BODY.getBytes(Charset.forName(charset.replace("\"", ""))));
		request.addHeader("Content-Type", "application/json; charset=" + charset);

		assertThat(send().getStatus()).isEqualTo(200);

		ServletServerHttpRequest read = new ServletServerHttpRequest((HttpServletRequest) chain.getRequest());
		assertThat(read.getBody()).hasBinaryContent(BODY.getBytes(StandardCharsets.UTF_8));
		assertThat(read.getHeaders().getContentType().getCharset()).isEqualTo(StandardCharsets.UTF_8);
	}

	/** A JSON parser for UTF-8 rejects the byte order mark. */
	@Test
	void dropsTheByteOrderMark() throws Exception {
		request.setContent(("\uFEFF" + BODY).getBytes(StandardCharsets.UTF_16LE));
		request.addHeader("Content-Type", "application/json; charset=UTF-16LE");

		assertThat(send().getStatus()).isEqualTo(200);

		assertThat(chain.getRequest().getInputStream()).hasBinaryContent(BODY.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void leavesABodyWithoutCharsetToTheParser() throws Exception {
		request.setContent(BODY.getBytes(StandardCharsets.UTF_8));
		request.addHeader("Content-Type", "application/json");

		assertThat(send().getStatus()).isEqualTo(200);
		assertThat(chain.getRequest()).isSameAs(request);
	}

	@ParameterizedTest
	@CsvSource({ "415, klingon", "415, ''", "415, a/b", "400, EUC-KR", "400, US-ASCII", "400, UTF-32" })
	void requestsUtf8IfTheCharsetIsUnknownOrWrong(int status, String charset) throws Exception {
		request.setContent("{\"address\":\"똠\"}".getBytes(StandardCharsets.UTF_8));
		request.addHeader("Content-Type", "application/json;charset=" + charset);

		MockHttpServletResponse response = send();

		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).startsWith("application/problem+json");
		assertThat(response.getContentAsString()).contains("send UTF-8");
		assertThat(chain.getRequest()).isNull();
	}

	private MockHttpServletResponse send() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new CharsetFilter().doFilter(request, response, chain);
		return response;
	}
}
