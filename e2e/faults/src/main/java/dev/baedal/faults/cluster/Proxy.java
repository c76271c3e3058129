package dev.baedal.faults.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.faults.schedule.CallFault;

/** Forwards the calls between two services, with the current fault. */
final class Proxy implements AutoCloseable {

	/** A caller's time-out is 2 s. */
	private static final long LATE_MILLIS = 2_600;
	private static final long SLOW_MILLIS = 900;
	private static final Duration TIMEOUT = Duration.ofSeconds(20);
	private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "host", "upgrade",
			"transfer-encoding", "keep-alive", "http2-settings", "date");

	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(1))
		.build();
	private final HttpServer server;
	private final String target;
	private volatile CallFault fault = CallFault.NONE;

	/** @param target URL of the called service, without a path */
	Proxy(String target) throws IOException {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		this.target = target;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
		server.createContext("/", this::handle);
		server.setExecutor(threads);
		server.start();
	}

	String url() {
		return "http://localhost:" + server.getAddress().getPort();
	}

	void inject(CallFault next) {
		fault = next;
	}

	/** Closing an exchange without a response breaks the connection. */
	private void handle(HttpExchange exchange) throws IOException {
		CallFault current = fault;
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			if (current == CallFault.CUT) {
				return;
			}
			pause(current == CallFault.SLOW ? SLOW_MILLIS : 0);
			HttpResponse<byte[]> response = forward(exchange, body);
			pause(current == CallFault.LATE ? LATE_MILLIS : 0);
			if (current == CallFault.FAILED_AFTER) {
				exchange.sendResponseHeaders(500, -1);
			}
			else if (current != CallFault.CUT_AFTER) {
				respond(exchange, response);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
			.timeout(TIMEOUT)
			.method(exchange.getRequestMethod(),
					body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
		exchange.getRequestHeaders()
			.forEach((name, values) -> values.stream()
				.filter(value -> !OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT)))
				.forEach(value -> request.header(name, value)));
		return client.send(request.build(), BodyHandlers.ofByteArray());
	}

	private static void respond(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
		response.headers()
			.map()
			.forEach((name, values) -> values.stream()
				.filter(value -> !OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT)))
				.forEach(value -> exchange.getResponseHeaders().add(name, value)));
		exchange.sendResponseHeaders(response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
		exchange.getResponseBody().write(response.body());
	}

	private static void pause(long millis) throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep(millis);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
