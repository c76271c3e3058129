package dev.baedal.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;
import tools.jackson.databind.JsonNode;

/** The coupon service over real HTTP. A test sets the response for its own order; other orders get a coupon. */
final class CouponStub {

	private final Map<Long, Response> responses = new ConcurrentHashMap<>();
	private final Map<Long, Integer> requests = new ConcurrentHashMap<>();
	private final HttpStub server = new HttpStub(Map.of("/internal/coupons/gates", this::gate));

	interface Response {
		void to(HttpExchange exchange) throws IOException;
	}

	String url() {
		return server.url();
	}

	void respond(long orderId, Response response) {
		responses.put(orderId, response);
	}

	/** The number of requests for this order. */
	int requests(long orderId) {
		return requests.getOrDefault(orderId, 0);
	}

	static void issue(HttpExchange exchange) throws IOException {
		HttpStub.reply(exchange, 200,
				"{\"decision\":\"ISSUED\",\"couponId\":5,\"code\":\"7KQ2M9X4TB0Z\",\"reason\":null}");
	}

	/** Coupon's response once it has consumed the end of the order. */
	static void refuse(HttpExchange exchange) throws IOException {
		HttpStub.reply(exchange, 200,
				"{\"decision\":\"REFUSED\",\"couponId\":null,\"code\":null,\"reason\":\"ORDER_ENDED\"}");
	}

	static void unavailable(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Retry-After", "60");
		HttpStub.reply(exchange, 503, "{\"status\":503}");
	}

	/** A 2xx that is not coupon's own, for example from a proxy. */
	static void foreignResponse(HttpExchange exchange) throws IOException {
		HttpStub.reply(exchange, 200, "{}");
	}

	private void gate(HttpExchange exchange) throws IOException {
		JsonNode request = HttpStub.read(exchange);
		if (!request.path("customerId").asString("").equals("khl") || request.path("storeId").asLong(0) != 1) {
			throw new IOException("unexpected request: " + request);
		}
		long orderId = request.get("orderId").asLong();
		requests.merge(orderId, 1, Integer::sum);
		responses.getOrDefault(orderId, CouponStub::issue).to(exchange);
	}
}
