package dev.baedal.gateway.seeds;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body was read, and is another one now, or the same. */
class Reworded extends ServerHttpRequestDecorator {

	private final byte[] body;

	Reworded(ServerHttpRequest request, byte[] body) {
		super(sized(request, body.length));
		this.body = body;
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return body.length == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
	}

	private static ServerHttpRequest sized(ServerHttpRequest request, int length) {
		return request.mutate().headers(headers -> {
			headers.setContentLength(length);
			if (length == 0) {
				headers.remove(HttpHeaders.CONTENT_TYPE);
			}
		}).build();
	}
}
