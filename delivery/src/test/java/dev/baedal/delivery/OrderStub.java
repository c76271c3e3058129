package dev.baedal.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;

/** The order service over real HTTP. A test sets the response for its own order; other orders are closed. */
final class OrderStub {

	private static final String PATH = "/internal/orders/";

	private final Map<Long, Response> responses = new ConcurrentHashMap<>();
	private final Map<Long, Integer> requests = new ConcurrentHashMap<>();
	private final HttpStub server = new HttpStub(Map.of(PATH, this::close));

	interface Response {
		void to(HttpExchange exchange) throws IOException;
	}

	String url() {
		return server.url();
	}

	void respond(long orderId, Response response) {
		responses.put(orderId, response);
	}

	/** The number of close requests for this order. */
	int requests(long orderId) {
		return requests.getOrDefault(orderId, 0);
	}

	void stop() {
		server.stop();
	}

	void start() {
		server.start();
	}

	static void grant(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(204, -1);
		exchange.close();
	}

	/** Order's response when the customer's cancel came first. */
	static void refuse(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 409, """
				{"title":"Not allowed now","status":409,"current":"CANCELLED","currentLabel":"주문취소됨","allowed":[]}""");
	}

	/** Order's response to a conflict of two requests, which is no decision. */
	static void conflict(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 409, "{\"title\":\"Concurrent change\",\"status\":409}");
	}

	static void unavailable(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Retry-After", "60");
		HttpStub.problem(exchange, 503, "{\"status\":503}");
	}

	static void foreignNotFound(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 404, "{\"status\":404}");
	}

	/** Order's own 404 for an unknown order. */
	static void noSuchOrder(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 404, "{\"title\":\"Not found\",\"status\":404,\"missing\":\"order\"}");
	}

	/** A 2xx that is not order's own, for example from a proxy. */
	static void foreignResponse(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 200, "{}");
	}

	/** Responds only when the latch opens. */
	static Response grantAfter(CountDownLatch latch) {
		return exchange -> {
			try {
				if (!latch.await(30, TimeUnit.SECONDS)) {
					throw new IOException("the test never opened the latch");
				}
			}
			catch (InterruptedException e) {
				throw new IOException(e);
			}
			grant(exchange);
		};
	}

	private void close(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		long orderId = Long.parseLong(path.substring(PATH.length(), path.indexOf('/', PATH.length())));
		if (!exchange.getRequestMethod().equals("POST") || !path.endsWith("/close")) {
			throw new IOException("unexpected request: " + exchange.getRequestMethod() + " " + path);
		}
		requests.merge(orderId, 1, Integer::sum);
		responses.getOrDefault(orderId, OrderStub::grant).to(exchange);
	}
}
