package dev.baedal.order;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;
import tools.jackson.databind.JsonNode;

/** A stub of a service that order calls, over real HTTP. Each test sets its response. */
final class Stub {

	private final List<Request> requests = new CopyOnWriteArrayList<>();
	private final HttpStub server;
	private volatile Answer answer;

	Stub(String path) {
		server = new HttpStub(Map.of(path, this::answer));
	}

	interface Answer {
		void to(HttpExchange exchange, JsonNode request) throws IOException;
	}

	record Request(String path, JsonNode body) {}

	String url() {
		return server.url();
	}

	/** The requests about this order, by their path or body, in order of arrival. */
	List<Request> requests(long orderId) {
		return requests.stream()
			.filter(request -> request.path().contains("/" + orderId + "/")
					|| request.body().path("orderId").asLong() == orderId)
			.toList();
	}

	void clear() {
		requests.clear();
	}

	void answers(Answer answer) {
		this.answer = answer;
	}

	/** Responds 200 with this JSON. */
	void answers(String json) {
		answers((exchange, request) -> HttpStub.reply(exchange, 200, json));
	}

	void fails() {
		answers((exchange, request) -> HttpStub.reply(exchange, 500, "{}"));
	}

	void stop() {
		server.stop();
	}

	void start() {
		server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		// a stub that was stopped and started again must not get its next request on a connection of before
		exchange.getResponseHeaders().set("Connection", "close");
		JsonNode request = HttpStub.read(exchange);
		requests.add(new Request(exchange.getRequestURI().getPath(), request));
		answer.to(exchange, request);
	}
}
