package dev.baedal.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;
import tools.jackson.databind.JsonNode;

/** Plays the coupon service over real HTTP; each test says what becomes of its own order. The others get a coupon. */
final class CouponStub {

	private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
	private final Map<Long, Integer> asked = new ConcurrentHashMap<>();
	private final HttpStub server = new HttpStub(Map.of("/internal/coupons/gates", this::gate));

	interface Answer {
		void to(HttpExchange exchange) throws IOException;
	}

	String url() {
		return server.url();
	}

	void answers(long orderId, Answer answer) {
		answers.put(orderId, answer);
	}

	/** How often it was asked about this order. */
	int asked(long orderId) {
		return asked.getOrDefault(orderId, 0);
	}

	static void issue(HttpExchange exchange) throws IOException {
		HttpStub.reply(exchange, 200,
				"{\"decision\":\"ISSUED\",\"couponId\":5,\"code\":\"7KQ2M9X4TB0Z\",\"reason\":null}");
	}

	/** As coupon answers when it has heard of the order's end. */
	static void refuse(HttpExchange exchange) throws IOException {
		HttpStub.reply(exchange, 200,
				"{\"decision\":\"REFUSED\",\"couponId\":null,\"code\":null,\"reason\":\"ORDER_ENDED\"}");
	}

	static void failLater(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Retry-After", "60");
		HttpStub.reply(exchange, 503, "{\"status\":503}");
	}

	/** A 2xx that is not coupon's, as from something in between. */
	static void welcome(HttpExchange exchange) throws IOException {
		HttpStub.reply(exchange, 200, "{}");
	}

	private void gate(HttpExchange exchange) throws IOException {
		JsonNode request = HttpStub.read(exchange);
		if (!request.path("customerId").asString("").equals("khl") || request.path("storeId").asLong(0) != 1) {
			throw new IOException("not what delivery asks: " + request);
		}
		long orderId = request.get("orderId").asLong();
		asked.merge(orderId, 1, Integer::sum);
		answers.getOrDefault(orderId, CouponStub::issue).to(exchange);
	}
}
