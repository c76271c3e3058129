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

/** A service as the gateway sees it: a real port, that notes what it was asked. */
class StubService {

	record Asked(String method, String uri, HttpHeaders headers, String body) {}

	private final List<Asked> asked = new CopyOnWriteArrayList<>();
	private final BiFunction<Asked, HttpServerResponse, Publisher<Void>> answer;
	private final DisposableServer server;

	StubService(BiFunction<Asked, HttpServerResponse, Publisher<Void>> answer) {
		this.answer = answer;
		this.server = HttpServer.create().host("localhost").port(0).handle(this::handle).bindNow();
	}

	/** LoginEntryPoint 200 with its name. */
	static StubService named(String name) {
		return new StubService(
				(asked, response) -> asked.uri().startsWith("/personalData/") ? knows(name, asked, response)
						: response.sendString(Mono.just(name)));
	}

	/** Everything about everybody, but payment of kim, and store of one who is called away. */
	private static Publisher<Void> knows(String name, Asked asked, HttpServerResponse response) {
		String about = name + asked.uri().substring(asked.uri().lastIndexOf('/'));
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

	List<Asked> asked() {
		return asked;
	}

	Asked lastAsked() {
		return asked.get(asked.size() - 1);
	}

	void stop() {
		server.disposeNow();
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMapMany(body -> {
			Asked question = new Asked(request.method().name(), request.uri(), request.requestHeaders().copy(), body);
			asked.add(question);
			return answer.apply(question, response);
		});
	}
}
