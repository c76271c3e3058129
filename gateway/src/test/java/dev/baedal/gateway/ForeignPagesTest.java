package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In open mode a browser on this machine must not send commands for a page of another origin. */
class ForeignPagesTest extends GatewayTest {

	private static final String SERVED = "(?s)HTTP/1\\.[01] 200 .*";

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8088", "localhost.evil.example", "0.0.0.0" })
	void rejectsForeignHost(String host) throws IOException {
		assertProblem(get("/orders", host, client), 421);
		assertProblem(get("/nowhere", host, client), 421);
		assertProblem(get("/actuator/metrics", host, new Client(managementPort)), 421);
		assertNoServiceWasCalled();
	}

	@ParameterizedTest
	@CsvSource({ "HTTP/1.1, Host: localhost", "HTTP/1.1, Host: 127.0.0.1:8088", "HTTP/1.1, Host: [::1]:8088",
			"HTTP/1.1, Host: shop.localhost", "HTTP/1.0, Accept: */*" })
	void servesOwnHostAndRequestWithoutHost(String version, String head) throws IOException {
		assertThat(client.sendRaw("GET /orders " + version + "\r\n" + head + "\r\nConnection: close\r\n\r\n"))
			.matches(SERVED);
		assertThat(new Client(managementPort)
			.sendRaw("GET /actuator/metrics " + version + "\r\n" + head + "\r\nConnection: close\r\n\r\n"))
			.matches(SERVED);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /orders/1/cancel, Origin, https://evil.example", "PUT, /orders/1/cancel, Origin, null",
			"DELETE, /orders/1, Sec-Fetch-Site, cross-site", "POST, /orders, Origin, http://localhost.evil.example" })
	void rejectsCommandOfForeignPage(String method, String path, String header, String value) {
		assertProblem(client.send(method, path, null, header, value), 403, path);
		assertNoServiceWasCalled();
	}

	@Test
	void rejectsActuatorCommandOfForeignPage() {
		assertProblem(
				new Client(managementPort).send("POST", "/actuator/metrics", null, "Origin", "https://evil.example"),
				403, "/actuator/metrics");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:3000", "http://127.0.0.1:5173" })
	void acceptsCommandOfLocalPage(String origin) {
		assertThat(client.send("PUT", "/orders/1/cancel", null, "Origin", origin, "Sec-Fetch-Site", "same-site")
			.statusCode()).isEqualTo(200);
	}

	@Test
	void sendsNoCorsHeaders() {
		assertThat(client.get("/orders", "Origin", "https://evil.example").headers().map())
			.doesNotContainKey("access-control-allow-origin");
		assertThat(client
			.send("OPTIONS", "/orders", null, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
			.headers()
			.map()).doesNotContainKey("access-control-allow-origin");
	}

	private static String get(String path, String host, Client target) throws IOException {
		return target.sendRaw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
	}

	private static void assertProblem(String response, int status) {
		assertThat(response).startsWith("HTTP/1.1 " + status + " ")
			.containsIgnoringCase("content-type: application/problem+json")
			.contains("baedal.open.hosts");
	}
}
