package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static dev.baedal.gateway.GatewayTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.baedal.gateway.StubService.Received;
import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServerResponse;

/** Allows one connection to each service and no waiting request, so that one request exhausts the pool. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "baedal.max-pending=0",
				"spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
				"spring.cloud.gateway.server.webflux.httpclient.response-timeout=4s" })
@Tag("service")
class ServiceAwayTest {

	/** A port on which no process ever listens. Another process could take a port that was free a moment ago. */
	private static final String GONE = "http://localhost:1";
	private static final StubService SILENT = new StubService((request, response) -> Mono.never());
	private static final StubService CRASHING = new StubService(ServiceAwayTest::crash);

	private Client client;

	@DynamicPropertySource
	static void services(DynamicPropertyRegistry registry) {
		registry.add("baedal.url.payment", () -> GONE);
		registry.add("baedal.url.store", SILENT::url);
		registry.add("baedal.url.order", CRASHING::url);
	}

	@BeforeEach
	void createClient(@LocalServerPort int port) {
		client = new Client(port);
	}

	@AfterAll
	static void stop() {
		SILENT.stop();
		CRASHING.stop();
	}

	@Test
	void namesUnavailableServiceAndRetryAfter() {
		HttpResponse<String> response = client.get("/payments");

		assertProblem(response, 503, "/payments");
		assertThat(json(response).get("detail").asString()).startsWith("payment is away");
		assertThat(response.headers().firstValue("Retry-After")).contains("5");
	}

	@Test
	void timesOutOnSilentServiceAndRejectsWaitingRequests() {
		int before = SILENT.requests().size();
		CompletableFuture<HttpResponse<String>> first = client.begin("/stores/1");
		await().atMost(1, TimeUnit.MINUTES).until(() -> SILENT.requests().size() > before);

		HttpResponse<String> second = client.get("/stores/2");
		assertProblem(second, 503, "/stores/2");
		assertThat(json(second).get("detail").asString()).startsWith("store has too much to do");
		assertThat(second.headers().firstValue("Retry-After")).isPresent();

		assertProblem(first.join(), 504, "/stores/1");
		assertThat(json(first.join()).get("detail").asString()).startsWith("store did not answer in time");
		assertThat(SILENT.requests()).hasSize(before + 1);
	}

	/** Uses a pooled connection: a client that takes the connection for stale would resend the request. */
	@ParameterizedTest
	@ValueSource(strings = { "/orders/close", "/orders/reset" })
	void sendsPostOnceWhenServiceClosesConnection(String path) {
		assertThat(client.get("/orders/warm").body()).isEqualTo("warm");

		HttpResponse<String> response = await().atMost(1, TimeUnit.MINUTES)
			.until(() -> client.post(path, "{}"), reply -> !isPoolExhausted(reply));

		assertProblem(response, 502, path);
		assertThat(response.headers().firstValue("Retry-After")).isEmpty();
		assertThat(CRASHING.requests()).filteredOn(request -> request.uri().equals(path)).hasSize(1);
	}

	@Test
	void doesNotRetryRequests(@Autowired HttpClient http) {
		assertThat(http.configuration().isRetryDisabled()).isTrue();
	}

	/** A response may arrive before its connection is back in the pool. No service received the next request then. */
	private static boolean isPoolExhausted(HttpResponse<String> response) {
		return response.statusCode() == 503 && response.body().contains("too much to do");
	}

	private static Publisher<Void> crash(Received request, HttpServerResponse response) {
		if (request.uri().endsWith("warm")) {
			return response.sendString(Mono.just("warm"));
		}
		response.withConnection(connection -> {
			if (request.uri().endsWith("reset")) {
				connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
			}
			connection.channel().close();
		});
		return Mono.never();
	}
}
