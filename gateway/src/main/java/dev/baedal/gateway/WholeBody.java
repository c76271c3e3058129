package dev.baedal.gateway;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/**
 * A request whose body was read to its end: it has a Content-Length, and its body may differ from the one that was
 * sent.
 */
public class WholeBody extends ServerHttpRequestDecorator {

	private final byte[] body;

	public WholeBody(ServerHttpRequest request, byte[] body) {
		super(request.mutate().headers(headers -> {
			headers.remove(HttpHeaders.TRANSFER_ENCODING);
			headers.setContentLength(body.length);
		}).build());
		this.body = body;
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return body.length == 0 ? Flux.empty()
				: Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
	}

	/** Copies the bytes of a joined buffer and releases it. */
	public static byte[] bytes(DataBuffer joined) {
		byte[] bytes = new byte[joined.readableByteCount()];
		joined.read(bytes);
		DataBufferUtils.release(joined);
		return bytes;
	}
}
