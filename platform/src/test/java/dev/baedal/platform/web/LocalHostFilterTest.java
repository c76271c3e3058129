package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.baedal.http.LocalHostNames;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalHostFilterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/orders/1/cancel");
	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void passesItsOwnNames() throws Exception {
		request.addHeader("Host", "box.test:8081");
		request.addHeader("Origin", "http://localhost:3000");

		assertThat(send().getStatus()).isEqualTo(200);
		assertThat(chain.getRequest()).isSameAs(request);
	}

	/** Checks each Host header, not only the first. */
	@Test
	void rejectsAForeignHostAmongSeveral() throws Exception {
		request.addHeader("Host", "localhost");
		request.addHeader("Host", "evil.example");

		assertRefused(421, """
				{"title":"Misdirected request","status":421,"detail":"Without a login, Host must be \
				localhost, a loopback address or a name that baedal.open.hosts lists.",\
				"code":"WRONG_HOST"}""");
	}

	@Test
	void rejectsACommandFromAForeignPage() throws Exception {
		request.addHeader("Origin", "https://evil.example");

		assertRefused(403, """
				{"title":"Foreign origin","status":403,"detail":"A page of another origin may \
				not give commands. Without a login, Origin must be localhost, a loopback address \
				or a name that baedal.open.hosts lists.","code":"FOREIGN_ORIGIN"}""");
	}

	private void assertRefused(int status, String body) throws Exception {
		MockHttpServletResponse response = send();
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).startsWith("application/problem+json");
		assertThat(response.getContentAsString()).isEqualTo(body);
		assertThat(chain.getRequest()).isNull();
	}

	private MockHttpServletResponse send() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new LocalHostFilter(LocalHostNames.and(List.of("box.test"))).doFilter(request, response, chain);
		return response;
	}
}
