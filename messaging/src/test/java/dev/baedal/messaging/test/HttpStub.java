package dev.baedal.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.mariadb.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real HTTP server in place of a called service. It keeps its port when it is stopped and started again. The port is
 * none that the system gives to clients, since a client could take it during the stop.
 */
public class HttpStub {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, HttpHandler> handlers;
	private final int port;
	private HttpServer server;

	/**
	 * Starts the server.
	 *
	 * @param handlers by the path that they serve, with all paths below it
	 */
	public HttpStub(Map<String, HttpHandler> handlers) {
		this.handlers = handlers;
		port = FreePorts.start(free -> {
			start(free);
			return free;
		});
	}

	public String url() {
		return "http://localhost:" + port;
	}

	public void stop() {
		server.stop(0);
	}

	public void start() {
		start(port);
	}

	public static JsonNode read(HttpExchange exchange) {
		return JSON.readTree(exchange.getRequestBody());
	}

	public static void reply(HttpExchange exchange, int status, String json) throws IOException {
		reply(exchange, status, "application/json", json);
	}

	public static void problem(HttpExchange exchange, int status, String json) throws IOException {
		reply(exchange, status, "application/problem+json", json);
	}

	private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", type);
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
		handlers.forEach(server::createContext);
		server.start();
	}
}
