package dev.baedal.load.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RequestsTest {

	private static final String BODY = "{\"foodId\":1}";

	private final AtomicInteger received = new AtomicInteger();
	private final AtomicInteger wrong = new AtomicInteger();
	private final AtomicInteger open = new AtomicInteger();
	private final AtomicInteger mostOpen = new AtomicInteger();
	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/orders", this::respond);
		server.setExecutor(Executors.newCachedThreadPool());
		server.start();
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	@Test
	void clientsSendTheWholeRequestAgainAndAgain() {
		var sample = requests("token").run(3, 1);

		assertThat(sample.successes()).isPositive().isEqualTo(received.get());
		assertThat(sample.errors()).isZero();
		assertThat(sample.percentile(50)).isPositive();
		assertThat(wrong).hasValue(0);
		assertThat(mostOpen).satisfies(most -> assertThat(most.get()).isBetween(1, 3));
	}

	@Test
	void countsRefusedRequestsAsErrors() {
		var sample = requests("other token").run(2, 1);

		assertThat(sample.errors()).isPositive().isEqualTo(received.get());
		assertThat(sample.successes()).isZero();
	}

	@Test
	void pausesToKeepARate() {
		var sample = requests("token").start(4, 20, 1).join();

		assertThat(sample.successes()).isBetween(1L, 24L);
	}

	private Requests requests(String token) {
		return new Requests("http://localhost:" + server.getAddress().getPort() + "/orders", BODY, Optional.of(token));
	}

	private void respond(HttpExchange exchange) throws IOException {
		try (exchange) {
			mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
			received.incrementAndGet();
			var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
			var headers = exchange.getRequestHeaders();
			if (!body.equals(BODY) || !exchange.getRequestMethod().equals("POST")
					|| !"application/json".equals(headers.getFirst("Content-Type"))) {
				wrong.incrementAndGet();
			}
			open.decrementAndGet();
			exchange.sendResponseHeaders("Bearer token".equals(headers.getFirst("Authorization")) ? 201 : 503, -1);
		}
	}
}
