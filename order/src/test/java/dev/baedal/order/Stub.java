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

/** Plays a service that order asks, over real HTTP; each test says how it answers. */
final class Stub {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<Asked> asked = new CopyOnWriteArrayList<>();
	private final String path;
	private final int port;
	private volatile Answer answer;
	private HttpServer server;

	Stub(String path) {
		this.path = path;
		start(0);
		port = server.getAddress().getPort();
	}

	interface Answer {
		void to(HttpExchange exchange, JsonNode request) throws IOException;
	}

	record Asked(String path, JsonNode body) {
	}

	String url() {
		return "http://localhost:" + port;
	}

	/** In order of arrival: what was asked about this order, in the path or in the body. */
	List<Asked> asked(long orderId) {
		return asked.stream()
			.filter(one -> one.path().contains("/" + orderId + "/") || one.body().path("orderId").asLong() == orderId)
			.toList();
	}

	void forget() {
		asked.clear();
	}

	void answers(Answer answer) {
		this.answer = answer;
	}

	/** 200 with this. */
	void answers(String json) {
		answers((exchange, request) -> reply(exchange, 200, json));
	}

	void fails() {
		answers((exchange, request) -> reply(exchange, 500, "{}"));
	}

	void stop() {
		server.stop(0);
	}

	void start() {
		start(port);
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
			Thread thread = new Thread(work, "stub");
			thread.setDaemon(true);
			return thread;
		}));
		server.createContext(path, exchange -> {
			JsonNode request = JSON.readTree(exchange.getRequestBody());
			asked.add(new Asked(exchange.getRequestURI().getPath(), request));
			answer.to(exchange, request);
		});
		server.start();
	}
}
