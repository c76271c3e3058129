package dev.baedal.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the coupon service over real HTTP; each test says what becomes of its own order. The others get a coupon. */
final class CouponStub {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
	private final Map<Long, Integer> asked = new ConcurrentHashMap<>();
	private final HttpServer server;

	CouponStub() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(Executors.newCachedThreadPool(work -> {
			Thread thread = new Thread(work, "coupon-stub");
			thread.setDaemon(true);
			return thread;
		}));
		server.createContext("/internal/coupons/gates", this::gate);
		server.start();
	}

	interface Answer {
		void to(HttpExchange exchange) throws IOException;
	}

	String url() {
		return "http://localhost:" + server.getAddress().getPort();
	}

	void answers(long orderId, Answer answer) {
		answers.put(orderId, answer);
	}

	/** How often it was asked about this order. */
	int asked(long orderId) {
		return asked.getOrDefault(orderId, 0);
	}

	static void issue(HttpExchange exchange) throws IOException {
		reply(exchange, 200, "{\"decision\":\"ISSUED\",\"couponId\":5,\"code\":\"7KQ2M9X4TB0Z\",\"reason\":null}");
	}

	/** As coupon answers when it has heard of the order's end. */
	static void refuse(HttpExchange exchange) throws IOException {
		reply(exchange, 200, "{\"decision\":\"REFUSED\",\"couponId\":null,\"code\":null,\"reason\":\"ORDER_ENDED\"}");
	}

	static void failLater(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Retry-After", "60");
		reply(exchange, 503, "{\"status\":503}");
	}

	/** A 2xx that is not coupon's, as from something in between. */
	static void welcome(HttpExchange exchange) throws IOException {
		reply(exchange, 200, "{}");
	}

	private void gate(HttpExchange exchange) throws IOException {
		JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
		if (!request.path("customerId").asString("").equals("khl") || request.path("storeId").asLong(0) != 1) {
			throw new IOException("not what delivery asks: " + request);
		}
		long orderId = request.get("orderId").asLong();
		asked.merge(orderId, 1, Integer::sum);
		answers.getOrDefault(orderId, CouponStub::issue).to(exchange);
	}

	private static void reply(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}
}
