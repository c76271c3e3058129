package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** The service's own port in open mode rejects pages of another origin in a browser on the same machine. */
class ForeignPagesTest extends StoreTest {

	@Value("${local.server.port}")
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/cookings", "/nowhere", "/actuator/health", "/actuator/prometheus" })
	void refusesAForeignHost(String path) throws IOException {
		assertThat(get(path, "Host: evil.example")).startsWith("HTTP/1.1 421 ")
			.containsIgnoringCase("content-type: application/problem+json")
			.contains("baedal.open.hosts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: localhost", "Host: 127.0.0.1:8083", "Host: [::1]" })
	void servesALoopbackHost(String head) throws IOException {
		assertThat(get("/actuator/health/liveness", head)).startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@CsvSource({ "PUT, /cookings/{id}/accept, Origin, https://evil.example",
			"PUT, /cookings/{id}/accept, Sec-Fetch-Site, cross-site", "POST, /actuator/pause, Origin, null" })
	void refusesACommandOfAForeignOrigin(String method, String path, String header, String value) {
		long orderId = customer.orders();

		HttpApi.Reply reply = api.send(method, path.replace("{id}", Long.toString(orderId)), "{\"accept\":true}",
				header, value);

		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.text("detail")).contains("Origin");
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("RECEIVED");
	}

	@Test
	void sendsNoCorsHeadersToAForeignOrigin() {
		assertThat(
				api.send("GET", "/menus", null, "Origin", "https://evil.example").header("Access-Control-Allow-Origin"))
			.isNull();
		assertThat(api
			.send("OPTIONS", "/menus", null, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
			.header("Access-Control-Allow-Origin")).isNull();
	}

	private String get(String path, String head) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(path, head)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
