package dev.baedal.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

import io.netty.handler.codec.http.HttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A stub service on a real port; records the requests that it receives. */
class StubService {

	record Received(String method, String uri, HttpHeaders headers, String body) {}

	private final List<Received> requests = new CopyOnWriteArrayList<>();
	private final BiFunction<Received, HttpServerResponse, Publisher<Void>> responder;
	private final DisposableServer server;

	StubService(BiFunction<Received, HttpServerResponse, Publisher<Void>> responder) {
		this.responder = responder;
		this.server = HttpServer.create().host("localhost").port(0).handle(this::handle).bindNow();
	}

	/** Responds 200 with its name. */
	static StubService named(String name) {
		return new StubService((request, response) -> request.uri().startsWith("/personalData/")
				? personalData(name, request, response)
				: response.sendString(Mono.just(name)));
	}

	/** Returns data about any person, but payment responds 403 for kim, and store 500 for a person called away. */
	private static Publisher<Void> personalData(String name, Received request, HttpServerResponse response) {
		String about = name + request.uri().substring(request.uri().lastIndexOf('/'));
		response.status(about.equals("payment/kim") ? 403 : about.equals("store/away") ? 500 : 200);
		return response.header("Content-Type", "application/json")
			.header("Content-Language", "ko")
			.header("Vary", "Accept-Language")
			.sendString(Mono.just(about.equals("payment/kim") ? "{\"detail\":\"not yours\"}"
					: "{\"held\":[\"%s\"]}".formatted(name)));
	}

	String url() {
		return "http://localhost:" + server.port();
	}

	List<Received> requests() {
		return requests;
	}

	Received lastRequest() {
		return requests.get(requests.size() - 1);
	}

	void stop() {
		server.disposeNow();
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMapMany(body -> {
			Received received = new Received(request.method().name(), request.uri(), request.requestHeaders().copy(),
					body);
			requests.add(received);
			return responder.apply(received, response);
		});
	}
}
