package dev.baedal.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the payment service over real HTTP; each test says how it answers. */
final class PaymentStub {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
	private final int port;
	private volatile Answer answer = PaymentStub::approve;
	private HttpServer server;

	PaymentStub() {
		start(0);
		port = server.getAddress().getPort();
	}

	interface Answer {
		void to(HttpExchange exchange, JsonNode request) throws IOException;
	}

	String url() {
		return "http://localhost:" + port;
	}

	/** The requests to pay, in order of arrival. */
	List<JsonNode> asked() {
		return asked;
	}

	List<JsonNode> asked(String customerId) {
		return asked.stream().filter(request -> request.get("customerId").asString().equals(customerId)).toList();
	}

	void answers(Answer answer) {
		this.answer = answer;
	}

	void stop() {
		server.stop(0);
	}

	void start() {
		start(port);
	}

	static void approve(HttpExchange exchange, JsonNode request) throws IOException {
		reply(exchange, 200, "{\"outcome\":\"APPROVED\"}");
	}

	static void decline(HttpExchange exchange, JsonNode request) throws IOException {
		reply(exchange, 200, "{\"outcome\":\"DECLINED\"}");
	}

	static void fail(HttpExchange exchange, JsonNode request) throws IOException {
		reply(exchange, 500, "{}");
	}

	static void reply(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private void start(int port) {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(Executors.newCachedThreadPool(work -> {
			Thread thread = new Thread(work, "payment-stub");
			thread.setDaemon(true);
			return thread;
		}));
		server.createContext("/internal/payments", exchange -> {
			JsonNode request = JSON.readTree(exchange.getRequestBody());
			asked.add(request);
			answer.to(exchange, request);
		});
		server.createContext("/internal/payments/ready", exchange -> reply(exchange, 200, "{\"outcome\":\"READY\"}"));
		server.start();
	}
}
