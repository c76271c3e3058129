package dev.baedal.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlayerTest {

	private static final String PLACED = "{\"orderId\": 7, \"price\": 4500, \"customerId\": \"kim\", \"lines\": [{\"name\": \"Cold brew\"}]}";

	private final Map<String, Deque<Response>> responses = new HashMap<>();
	private final List<String> requests = new ArrayList<>();
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
	private HttpServer gateway;

	private record Response(int status, String body) {}

	@BeforeEach
	void start() throws IOException {
		gateway = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
		gateway.createContext("/", this::respond);
		gateway.start();
	}

	@AfterEach
	void stop() {
		gateway.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "000", "001", "002", "002b", "003", "004" })
	void readsEveryDemonstration(String name) {
		assertThat(Step.of(name)).hasSizeGreaterThan(10);
	}

	@Test
	void refusesAMisspeltWord() {
		assertThatThrownBy(() -> Step.of("misspelt")).hasMessageContaining("untill");
	}

	@Test
	void repeatsKeepsAndPrints() throws Exception {
		on("POST /orders", new Response(422, "{}"), new Response(201, PLACED));
		on("GET /orders/7", new Response(200, "{\"status\": \"PLACED\"}"), new Response(200,
				"{\"status\": \"ACCEPTED\", \"statusLabel\": \"수락됨\", \"settled\": true, \"current\": null}"));
		on("PUT /orders/7/cancel", new Response(409, problem(409)));
		on("GET /coupons?customerId=kim", new Response(200,
				"{\"_embedded\": {\"coupons\": [{\"couponId\": 1, \"orderId\": 6}, {\"couponId\": 2, \"orderId\": 7}]}}"));
		on("GET /payments/7", new Response(200, "{\"status\": \"PAID\", \"statusLabel\": \"결제됨\"}"));
		on("GET /cookings/7", new Response(404, problem(404)));
		on("GET /deliveries/7", new Response(404, problem(404)));
		on("GET /myPages/7", new Response(200, "{\"settled\": false}"), new Response(200, "{\"settled\": true}"));

		play("player");

		var url = "localhost:" + gateway.getAddress().getPort();
		assertThat(printed.toString(UTF_8)).isEqualTo("""

				== An order

				http POST %1$s/orders customerId=kim qty:=1 menu='cold brew'
				  → 201
				    price=4500

				http GET %1$s/orders/7
				  → 200
				    status=ACCEPTED

				http PUT %1$s/orders/7/cancel orderId:=7 text=7
				  → 409 no
				    current=ACCEPTED

				http GET '%1$s/coupons?customerId=kim'
				  → 200
				    couponId=1
				    couponId=2
				  settled: orders 수락됨 (ACCEPTED) · payments 결제됨 (PAID) · cookings – · deliveries – · myPages –

				Order 7 is settled.
				""".formatted(url));
		assertThat(requests).startsWith("POST /orders {\"customerId\":\"kim\",\"qty\":1,\"menu\":\"cold brew\"}")
			.contains("PUT /orders/7/cancel {\"orderId\":7,\"text\":\"7\"}");
	}

	@Test
	void failsOnAnotherValue() {
		on("GET /orders/1", new Response(200, "{\"status\": \"REJECTED\"}"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> play("expecting"))
			.withMessageContainingAll("PLACED", "REJECTED");
	}

	@Test
	void failsOnAnotherStatus() {
		on("PUT /orders/1/cancel", new Response(200, "{}"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> play("refused"))
			.withMessageContaining("expected 409");
	}

	@Test
	void failsOnARefusalWithoutACode() {
		on("PUT /orders/1/cancel", new Response(409, "{\"status\": 409}"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> play("refused"))
			.withMessageContaining("a problem with a code");
	}

	@Test
	void failsOnAValueThatNoStepKept() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> play("unknown"))
			.withMessageContaining("$order");
	}

	@Test
	void failsOnAValueToKeepThatTheResponseLacks() {
		on("POST /orders", new Response(201, "{\"status\": \"PLACED\"}"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> play("keeping"))
			.withMessageContainingAll("orderId", "PLACED");
	}

	@Test
	void aLoginMakesTheDemoCustomerOfEverySeedsCustomer() {
		var values = new Values(true);

		assertThat(values.inPath("/coupons?customerId=kim&size=1")).isEqualTo("/coupons?customerId=khl&size=1");
		assertThat(values.in(Map.of("userid", StringNode.valueOf("kim")))).hasToString("{userid=\"khl\"}");
	}

	private void play(String name) throws IOException, InterruptedException {
		var running = new Running(1, 1, "token", gateway.getAddress().getPort() - Program.GATEWAY.port(0), 1.0);
		new Player(running, new PrintStream(printed, true, UTF_8)).play(Step.of(name));
	}

	private static String problem(int status) {
		return "{\"status\": %d, \"code\": \"NOT_ALLOWED\", \"detail\": \"no\", \"current\": \"ACCEPTED\"}"
			.formatted(status);
	}

	/** The last response is repeated. */
	private void on(String request, Response... all) {
		responses.put(request, new ArrayDeque<>(List.of(all)));
	}

	private void respond(HttpExchange exchange) throws IOException {
		var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		requests.add(request + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
		var queue = responses.get(request);
		var response = queue.size() > 1 ? queue.remove() : queue.element();
		var bytes = response.body().getBytes(UTF_8);
		exchange.getResponseHeaders()
			.add("Content-Type", response.status() < 400 ? "application/json" : "application/problem+json");
		exchange.sendResponseHeaders(response.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}
}
