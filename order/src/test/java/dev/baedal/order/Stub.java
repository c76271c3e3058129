package dev.baedal.order;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpStub;
import tools.jackson.databind.JsonNode;

/** Plays a service that order asks, over real HTTP; each test says how it answers. */
final class Stub {

	private final List<Asked> asked = new CopyOnWriteArrayList<>();
	private final HttpStub server;
	private volatile Answer answer;

	Stub(String path) {
		server = new HttpStub(Map.of(path, this::answer));
	}

	interface Answer {
		void to(HttpExchange exchange, JsonNode request) throws IOException;
	}

	record Asked(String path, JsonNode body) {}

	String url() {
		return server.url();
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
		JsonNode request = HttpStub.read(exchange);
		asked.add(new Asked(exchange.getRequestURI().getPath(), request));
		answer.to(exchange, request);
	}
}
