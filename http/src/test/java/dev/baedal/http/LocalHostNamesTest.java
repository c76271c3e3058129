package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHostNamesTest {

	private final LocalHostNames own = LocalHostNames.and(List.of(" box.test:80", ""));
	private final Map<String, List<String>> headers = new HashMap<>();

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:8081", "LOCALHOST.:8081", "shop.localhost", "127.0.0.1:8081",
			"127.8.9.10", "[::1]:8081", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]:80", "box.test:8081", "Box.Test", "" })
	void servesItsOwnNames(String host) {
		headers.put("Host", List.of(host));

		assertServed("PUT");
	}

	/** A client of HTTP/1.0 may send no Host; it is no browser. */
	@Test
	void servesARequestWithoutHost() {
		assertServed("PUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8081", "localhost.evil.example", "notlocalhost",
			"127.0.0.1.evil.example", "0.0.0.0:8081", "[::]:8081", "192.168.0.7", "[fe80::1]", "localhost@evil.example",
			"localhost, evil.example", "localhost:80:80", "127.0.0.1:x", "[::1", "127.example.0.1" })
	void rejectsOtherNames(String host) {
		headers.put("Host", List.of(host));

		assertRefused("GET", 421, "Host");
	}

	@Test
	void rejectsAForeignNameAmongSeveral() {
		headers.put("Host", List.of("localhost", "evil.example"));

		assertRefused("PUT", 421, "Host");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:3000", "http://127.0.0.1:8088", "https://shop.localhost",
			"http://[::1]:5173", "http://box.test" })
	void servesACommandFromItsOwnPage(String origin) {
		headers.put("Origin", List.of(origin));
		headers.put("Sec-Fetch-Site", List.of("cross-site"));

		assertServed("PUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://localhost.evil.example", "null", "", "file://",
			"http://localhost/x", "chrome-extension://abcdef" })
	void rejectsACommandFromAForeignPage(String origin) {
		headers.put("Origin", List.of(origin));

		assertRefused("PUT", 403, "Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void rejectsACrossSiteCommand(String method) {
		headers.put("Sec-Fetch-Site", List.of("cross-site"));

		assertRefused(method, 403, "origin");
	}

	/** A foreign page may link here, but cannot read a response that it fetches. */
	@ParameterizedTest
	@CsvSource({ "GET, Sec-Fetch-Site, cross-site", "GET, Origin, https://evil.example",
			"TRACE, Origin, https://evil.example", "PUT, Sec-Fetch-Site, same-origin", "PUT, Sec-Fetch-Site, same-site",
			"PUT, Sec-Fetch-Site, none" })
	void servesReadsFromForeignPagesAndCommandsFromThisSite(String method, String header, String value) {
		headers.put(header, List.of(value));

		assertServed(method);
	}

	private void assertServed(String method) {
		assertThat(refusal(method)).isEmpty();
	}

	private void assertRefused(String method, int status, String part) {
		Message refusal = refusal(method).orElseThrow();
		assertThat(refusal.code().status()).isEqualTo(status);
		assertThat(refusal.toString()).contains(part, "localhost", "baedal.open.hosts");
	}

	private Optional<Message> refusal(String method) {
		return own.refusal(method, name -> headers.getOrDefault(name, List.of()));
	}
}
