package dev.baedal.local.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import dev.baedal.local.client.Http;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The output of {@code ./baedal demo breaker}: responses and the breaker's state (M33). */
class SiegeTest {

	@Test
	void summarisesTheResponsesByStatus() throws Exception {
		var requests = new AtomicInteger();
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		var threads = Executors.newCachedThreadPool();
		server.setExecutor(threads);
		server.createContext("/orders", exchange -> {
			boolean first = requests.getAndIncrement() == 0;
			respond(exchange, first ? 201 : 503, first ? "{}" : "{\"detail\":\"과중\"}");
		});
		server.start();
		try {
			List<String> lines = new Siege(new Http(Duration.ofSeconds(5)),
					"http://localhost:" + server.getAddress().getPort() + "/orders", Map.of())
				.run(3, Duration.ofMillis(300))
				.lines();

			assertThat(lines).hasSize(2);
			assertThat(lines.get(0)).matches("1 × 201, half of them within \\d+ ms, the slowest after \\d+ ms");
			assertThat(lines.get(1)).startsWith(requests.get() - 1 + " × 503, ").endsWith(" ms: 과중");
		}
		finally {
			server.stop(0);
			threads.shutdownNow();
		}
	}

	@Test
	void readsTheBreakersStateFromTheMetrics() {
		assertThat(Breakers.state("")).isEqualTo("unknown");
		assertThat(Breakers.state(metrics("closed"))).isEqualTo("closed");
		assertThat(Breakers.state(metrics("open"))).isEqualTo("open");
		assertThat(Breakers.state(metrics("half_open"))).isEqualTo("half-open");
	}

	private static String metrics(String active) {
		var text = new StringBuilder("# HELP resilience4j_circuitbreaker_state\n");
		List.of("closed", "open", "half_open", "forced_open")
			.forEach(state -> text
				.append("resilience4j_circuitbreaker_state{name=\"PaymentClientpay\",state=\"%s\"} %s\n"
					.formatted(state, state.equals(active) ? "1.0" : "0.0")));
		return text.toString();
	}

	private static void respond(com.sun.net.httpserver.HttpExchange exchange, int status, String body)
			throws IOException {
		try (exchange) {
			var bytes = body.getBytes(UTF_8);
			exchange.getRequestBody().readAllBytes();
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}
}
