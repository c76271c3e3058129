package dev.baedal.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;

/** Plays the order service over real HTTP; each test says what becomes of its own order. It closes the others. */
final class OrderStub {

	private static final String PATH = "/internal/orders/";

	private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
	private final Map<Long, Integer> asked = new ConcurrentHashMap<>();
	private final HttpStub server = new HttpStub(Map.of(PATH, this::close));

	interface Answer {
		void to(HttpExchange exchange) throws IOException;
	}

	String url() {
		return server.url();
	}

	void answers(long orderId, Answer answer) {
		answers.put(orderId, answer);
	}

	/** How often it was asked to close this order. */
	int asked(long orderId) {
		return asked.getOrDefault(orderId, 0);
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

	/** As order answers when the customer's cancel came first. */
	static void refuse(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 409, """
				{"title":"Not allowed now","status":409,"current":"CANCELLED","currentLabel":"주문취소됨","allowed":[]}""");
	}

	/** As order answers when two requests met: that is no decision. */
	static void overtaken(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 409, "{\"title\":\"Overtaken\",\"status\":409}");
	}

	static void failLater(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Retry-After", "60");
		HttpStub.problem(exchange, 503, "{\"status\":503}");
	}

	static void unknown(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 404, "{\"status\":404}");
	}

	/** As order itself answers when it has no such order. */
	static void noSuchOrder(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 404, "{\"title\":\"Not found\",\"status\":404,\"missing\":\"order\"}");
	}

	/** Another 2xx than order's own, as from something in between. */
	static void welcome(HttpExchange exchange) throws IOException {
		HttpStub.problem(exchange, 200, "{}");
	}

	/** Answers only when the latch opens. */
	static Answer grantAfter(CountDownLatch latch) {
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
			throw new IOException("not what delivery asks: " + exchange.getRequestMethod() + " " + path);
		}
		asked.merge(orderId, 1, Integer::sum);
		answers.getOrDefault(orderId, OrderStub::grant).to(exchange);
	}
}
