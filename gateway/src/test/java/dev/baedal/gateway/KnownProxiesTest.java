package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Callers behind two load balancers: this test, which connects from 127.0.0.1, and a real HAProxy. */
@TestPropertySource(properties = { "baedal.trusted-proxies=127.0.0.1, " + HaProxy.ADDRESS,
		"baedal.rate-limit.login.requests=2", "baedal.rate-limit.login.period=1h" })
class KnownProxiesTest extends LoginSecurityConfigurationTest {

	private static final String LOGIN = "/oauth2/authorization/baedal";

	@Test
	void limitsEachCallerBehindProxySeparately() {
		for (int i = 0; i < 2; i++) {
			assertThat(logIn("203.0.113.1").statusCode()).isEqualTo(302);
		}

		assertThat(logIn("203.0.113.1").statusCode()).isEqualTo(429);
		assertThat(logIn("203.0.113.2").statusCode()).isEqualTo(302);
	}

	@Test
	void ignoresForgedAddress() {
		for (int i = 0; i < 2; i++) {
			assertThat(logIn("198.51.100." + i + ", 203.0.113.3").statusCode()).isEqualTo(302);
		}

		assertThat(logIn("198.51.100.9, 203.0.113.3").statusCode()).isEqualTo(429);
		assertThat(logIn("203.0.113.4, 127.0.0.9").statusCode()).isEqualTo(302);
	}

	@Test
	void countsIpv6NetworkAsOneAddress() {
		assertThat(logIn("2001:db8:1:2::1").statusCode()).isEqualTo(302);
		assertThat(logIn("[2001:db8:1:2::2]:4711").statusCode()).isEqualTo(302);

		assertThat(logIn("2001:db8:1:2::3").statusCode()).isEqualTo(429);
		assertThat(logIn("2001:db8:1:3::1").statusCode()).isEqualTo(302);
	}

	@Test
	void forwardsCallerAndRequestedAddress() {
		client.get("/menus", "X-Forwarded-For", "198.51.100.1, 203.0.113.5", "X-Forwarded-Proto", "https",
				"X-Forwarded-Port", "443", "Forwarded", "for=198.51.100.2;host=evil.example");

		var headers = SERVICES.get("store").lastRequest().headers();
		assertThat(headers.getAll("X-Forwarded-For")).containsExactly("203.0.113.5");
		assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("https");
		assertThat(headers.getAll("X-Forwarded-Host")).singleElement().asString().startsWith("localhost");
	}

	@Test
	void distinguishesCallersBehindHaProxy(@TempDir Path folder) throws IOException {
		Optional<Path> program = HaProxy.installed();
		if (program.isEmpty()) {
			System.out.println("left out for want of haproxy: people behind a real proxy");
		}
		assumeTrue(program.isPresent());
		try (HaProxy proxy = HaProxy.inFrontOf(client.port(), program.get(), folder)) {
			for (String person : HaProxy.hasIpv6() ? List.of("127.0.0.2", "127.0.0.3", "::1")
					: List.of("127.0.0.2", "127.0.0.3")) {
				assertThat(proxy.get(LOGIN, person, "")).startsWith("HTTP/1.1 302 ");
				assertThat(proxy.get(LOGIN, person, "X-Forwarded-For: 198.51.100.1\r\nForwarded: for=198.51.100.1\r\n"))
					.startsWith("HTTP/1.1 302 ");
				assertThat(proxy.get(LOGIN, person, "X-Forwarded-For: 198.51.100.2\r\n")).startsWith("HTTP/1.1 429 ");
			}
		}
	}

	private HttpResponse<String> logIn(String forwardedFor) {
		return client.get(LOGIN, "X-Forwarded-For", forwardedFor);
	}
}
