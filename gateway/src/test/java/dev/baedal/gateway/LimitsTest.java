package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest extends GatewayTest {

	private static final int MAX = 64 * 1024;

	@Test
	void passesABodyOfTheGreatestSize() {
		assertThat(client.post("/orders", "x".repeat(MAX)).statusCode()).isEqualTo(200);
		assertThat(order().lastAsked().body()).hasSize(MAX);
	}

	@Test
	void passesAChunkedBodyOfTheGreatestSize() {
		assertThat(client.postChunked("/orders", "x".repeat(MAX)).statusCode()).isEqualTo(200);
		assertThat(order().lastAsked().body()).hasSize(MAX);
		assertThat(order().lastAsked().headers().get("Content-Length")).isEqualTo(Integer.toString(MAX));
		assertThat(order().lastAsked().headers().contains("Transfer-Encoding")).isFalse();
	}

	@Test
	void passesAnEmptyChunkedBody() {
		assertThat(client.postChunked("/orders", "").statusCode()).isEqualTo(200);
		assertThat(order().lastAsked().body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { MAX + 1, 5_000_000 })
	void refusesALargerBody(int size) {
		assertProblem(client.post("/orders", "x".repeat(size)), 413, "/orders");
		assertNobodyWasAsked();
	}

	@ParameterizedTest
	@ValueSource(ints = { MAX + 1, 5_000_000 })
	void refusesALargerChunkedBody(int size) {
		assertProblem(client.postChunked("/orders", "x".repeat(size)), 413, "/orders");
		assertNobodyWasAsked();
	}

	@Test
	void refusesATooLongUri() {
		assertRefused(client.get("/orders?q=" + "x".repeat(100_000)), 414, "4096 bytes");
	}

	@Test
	void refusesTooLongHeaders() {
		assertRefused(client.get("/orders", "X-Long", "x".repeat(100_000)), 431, "8192 bytes");
	}

	/** Found by ./baedal fuzz: Netty and WebFlux answered these with nothing but the status. */
	@ParameterizedTest
	@ValueSource(strings = { "GET /orders/% HTTP/1.1\r\nHost: x", "GET /orders\\1 HTTP/1.1\r\nHost: x",
			"GET /orders?size=%zz HTTP/1.1\r\nHost: x", "GET /orders HTTP/1.1\r\nHost: x\r\na b: c",
			"GET /orders HTTP/1.1\r\nHost: x\r\nContent-Length: -1" })
	void saysWhatIsWrongAboutAHeadThatIsNone(String head) throws IOException {
		String answer = client.sendAsItIs(head + "\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400 ")
			.containsIgnoringCase("content-type: application/problem+json")
			.endsWith("{\"title\":\"Malformed request\",\"status\":400,"
					+ "\"detail\":\"The request line or a header cannot be read. Please correct it.\","
					+ "\"code\":\"MALFORMED_REQUEST\",\"type\":\"about:blank\"}");
		assertNobodyWasAsked();
	}

	@Test
	void keepsTheBodyOfARefusedHeadRequestEmpty() throws IOException {
		String answer = client.sendAsItIs("HEAD /orders/% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
	}

	/** Found by ./baedal fuzz: it was taken for an upgrade, 101, also where only looking is allowed. */
	@Test
	void knowsNoWebSockets() throws IOException {
		String answer = client.sendAsItIs(
				"GET /orders/1 HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
						+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 200 ");
	}

	private void assertRefused(HttpResponse<String> answer, int status, String allowed) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(Client.json(answer).get("detail").asString()).contains(allowed);
		assertNobodyWasAsked();
	}
}
