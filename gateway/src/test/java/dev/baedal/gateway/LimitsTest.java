package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
		assertThat(client.get("/orders?q=" + "x".repeat(100_000)).statusCode()).isEqualTo(414);
		assertNobodyWasAsked();
	}

	@Test
	void refusesTooLongHeaders() {
		assertThat(client.get("/orders", "X-Long", "x".repeat(100_000)).statusCode()).isEqualTo(431);
		assertNobodyWasAsked();
	}
}
