package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest extends GatewayTest {

	private static final int MAX = 64 * 1024;
	private static final int MAX_IMAGE = 5 * 1024 * 1024;

	@Test
	void forwardsBodyOfMaximumSize() {
		assertThat(client.post("/orders", "x".repeat(MAX)).statusCode()).isEqualTo(200);
		assertThat(order().lastRequest().body()).hasSize(MAX);
	}

	@Test
	void forwardsChunkedBodyOfMaximumSize() {
		assertThat(client.postChunked("/orders", "x".repeat(MAX)).statusCode()).isEqualTo(200);
		assertThat(order().lastRequest().body()).hasSize(MAX);
		assertThat(order().lastRequest().headers().get("Content-Length")).isEqualTo(Integer.toString(MAX));
		assertThat(order().lastRequest().headers().contains("Transfer-Encoding")).isFalse();
	}

	@Test
	void forwardsEmptyChunkedBody() {
		assertThat(client.postChunked("/orders", "").statusCode()).isEqualTo(200);
		assertThat(order().lastRequest().body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { MAX + 1, 5_000_000 })
	void rejectsLargerBody(int size) {
		assertProblem(client.post("/orders", "x".repeat(size)), 413, "/orders");
		assertNoServiceWasCalled();
	}

	@ParameterizedTest
	@ValueSource(ints = { MAX + 1, 5_000_000 })
	void rejectsLargerChunkedBody(int size) {
		assertProblem(client.postChunked("/orders", "x".repeat(size)), 413, "/orders");
		assertNoServiceWasCalled();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/menus/1/image", "/stores/1/image" })
	void forwardsFileOfAnImage(String path) {
		assertThat(client.send("PUT", path, "x".repeat(MAX_IMAGE)).statusCode()).isEqualTo(200);
		assertThat(SERVICES.get("store").lastRequest().body()).hasSize(MAX_IMAGE);
	}

	/** The head alone is sent: the refusal does not wait for the body. */
	@ParameterizedTest
	@CsvSource({ "/menus/1/image, 20971520", "/stores/1/image, 5242881", "/menus/1/image/x, 65537",
			"/images/1, 65537" })
	void rejectsLargerFileUnread(String path, int length) throws IOException {
		String refusal = client
			.sendHead("PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n".formatted(path, length));

		assertThat(refusal).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
		assertNoServiceWasCalled();
	}

	@Test
	void rejectsLargeFileOfUndeclaredLength() {
		HttpResponse<String> refusal = client.putChunked("/menus/1/image", "x".repeat(MAX + 1));

		assertProblem(refusal, 413, "/menus/1/image");
		assertThat(Client.json(refusal).get("detail").asString()).contains("Content-Length");
		assertThat(client.putChunked("/menus/1/image", "x".repeat(MAX)).statusCode()).isEqualTo(200);
	}

	@Test
	void rejectsTooLongUri() {
		assertRejected(client.get("/orders?q=" + "x".repeat(100_000)), 414, "4096 bytes");
	}

	@Test
	void rejectsTooLongHeaders() {
		assertRejected(client.get("/orders", "X-Long", "x".repeat(100_000)), 431, "8192 bytes");
	}

	/** Found by ./baedal fuzz: Netty and WebFlux responded to these with a status and no body. */
	@ParameterizedTest
	@ValueSource(strings = { "GET /orders/% HTTP/1.1\r\nHost: x", "GET /orders\\1 HTTP/1.1\r\nHost: x",
			"GET /orders?size=%zz HTTP/1.1\r\nHost: x", "GET /orders HTTP/1.1\r\nHost: x\r\na b: c",
			"GET /orders HTTP/1.1\r\nHost: x\r\nContent-Length: -1" })
	void rejectsMalformedHeadWithProblem(String head) throws IOException {
		String response = client.sendRaw(head + "\r\nConnection: close\r\n\r\n");

		assertThat(response).startsWith("HTTP/1.1 400 ")
			.containsIgnoringCase("content-type: application/problem+json")
			.endsWith("{\"title\":\"Malformed request\",\"status\":400,"
					+ "\"detail\":\"The request line or a header cannot be read. Please correct it.\","
					+ "\"code\":\"MALFORMED_REQUEST\",\"type\":\"about:blank\"}");
		assertNoServiceWasCalled();
	}

	@Test
	void rejectedHeadRequestHasNoBody() throws IOException {
		String response = client.sendRaw("HEAD /orders/% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

		assertThat(response).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
	}

	/** Found by ./baedal fuzz: the gateway upgraded the connection (101), even for a caller who may only read. */
	@Test
	void ignoresWebSocketUpgrade() throws IOException {
		String response = client.sendRaw(
				"GET /orders/1 HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
						+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nConnection: close\r\n\r\n");

		assertThat(response).startsWith("HTTP/1.1 200 ");
	}

	private void assertRejected(HttpResponse<String> response, int status, String allowed) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(Client.json(response).get("detail").asString()).contains(allowed);
		assertNoServiceWasCalled();
	}
}
