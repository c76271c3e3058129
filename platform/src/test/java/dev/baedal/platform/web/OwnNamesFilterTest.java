package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnNamesFilterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/orders/1/cancel");
	private final MockFilterChain chain = new MockFilterChain();

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:8081", "LOCALHOST.:8081", "shop.localhost", "127.0.0.1:8081",
			"127.8.9.10", "[::1]:8081", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]:80", "box.test:8081", "Box.Test", "" })
	void answersToItsOwnNames(String host) throws Exception {
		request.addHeader("Host", host);

		assertThat(send().getStatus()).isEqualTo(200);
	}

	/** As a client of HTTP/1.0, which is no browser. */
	@Test
	void answersARequestWithoutAName() throws Exception {
		assertThat(send().getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8081", "localhost.evil.example", "notlocalhost",
			"127.0.0.1.evil.example", "0.0.0.0:8081", "[::]:8081", "192.168.0.7", "[fe80::1]", "localhost@evil.example",
			"localhost, evil.example", "localhost:80:80", "127.0.0.1:x", "[::1", "127.example.0.1" })
	void answersToNoOther(String host) throws Exception {
		request.setMethod("GET");
		request.addHeader("Host", host);

		assertRefused(421, "Host");
	}

	@Test
	void oneForeignNameAmongSeveralIsForeign() throws Exception {
		request.addHeader("Host", "localhost");
		request.addHeader("Host", "evil.example");

		assertRefused(421, "Host");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:3000", "http://127.0.0.1:8088", "https://shop.localhost",
			"http://[::1]:5173", "http://box.test" })
	void takesACommandFromAPageOfItsOwn(String origin) throws Exception {
		request.addHeader("Origin", origin);
		request.addHeader("Sec-Fetch-Site", "cross-site");

		assertThat(send().getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://localhost.evil.example", "null", "", "file://",
			"http://localhost/x", "chrome-extension://abcdef" })
	void refusesACommandFromAForeignPage(String origin) throws Exception {
		request.addHeader("Origin", origin);

		assertRefused(403, "Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void refusesACommandThatTheBrowserCallsCrossSite(String method) throws Exception {
		request.setMethod(method);
		request.addHeader("Sec-Fetch-Site", "cross-site");

		assertRefused(403, "origin");
	}

	/** A page may lead here by a link; what it fetches it cannot read. */
	@ParameterizedTest
	@CsvSource({ "GET, Sec-Fetch-Site, cross-site", "GET, Origin, https://evil.example",
			"PUT, Sec-Fetch-Site, same-origin", "PUT, Sec-Fetch-Site, same-site", "PUT, Sec-Fetch-Site, none" })
	void letsTheOthersPass(String method, String header, String value) throws Exception {
		request.setMethod(method);
		request.addHeader(header, value);

		assertThat(send().getStatus()).isEqualTo(200);
	}

	private void assertRefused(int status, String part) throws Exception {
		MockHttpServletResponse response = send();
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).startsWith("application/problem+json");
		assertThat(response.getContentAsString()).contains(part, "localhost", "baedal.open.hosts");
		assertThat(chain.getRequest()).isNull();
	}

	private MockHttpServletResponse send() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new OwnNamesFilter(OwnNames.and(List.of(" box.test:80", ""))).doFilter(request, response, chain);
		return response;
	}
}
