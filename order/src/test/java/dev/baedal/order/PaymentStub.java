package dev.baedal.order;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;
import tools.jackson.databind.JsonNode;

/** A stub of the payment service over real HTTP. Each test sets its response. */
final class PaymentStub {

	private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
	private final HttpStub server;
	private volatile Answer answer = PaymentStub::approve;

	PaymentStub() {
		server = new HttpStub(Map.of("/internal/payments", this::answer, "/internal/payments/ready",
				exchange -> HttpStub.reply(exchange, 200, "{\"outcome\":\"READY\"}")));
	}

	interface Answer {
		void to(HttpExchange exchange, JsonNode request) throws IOException;
	}

	String url() {
		return server.url();
	}

	/** The payment requests, in order of arrival. */
	List<JsonNode> requests() {
		return requests;
	}

	List<JsonNode> requests(String customerId) {
		return requests.stream().filter(request -> request.get("customerId").asString().equals(customerId)).toList();
	}

	void answers(Answer answer) {
		this.answer = answer;
	}

	void stop() {
		server.stop();
	}

	void start() {
		server.start();
	}

	static void approve(HttpExchange exchange, JsonNode request) throws IOException {
		HttpStub.reply(exchange, 200, "{\"outcome\":\"APPROVED\"}");
	}

	static void decline(HttpExchange exchange, JsonNode request) throws IOException {
		HttpStub.reply(exchange, 200, "{\"outcome\":\"DECLINED\"}");
	}

	static void fail(HttpExchange exchange, JsonNode request) throws IOException {
		HttpStub.reply(exchange, 500, "{}");
	}

	private void answer(HttpExchange exchange) throws IOException {
		JsonNode request = HttpStub.read(exchange);
		requests.add(request);
		answer.to(exchange, request);
	}
}
