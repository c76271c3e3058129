package dev.baedal.gateway.seeds;

import dev.baedal.gateway.WholeBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A request with a translated body. A request without a body has no Content-Type either. */
class TranslatedRequest extends WholeBody {

	TranslatedRequest(ServerHttpRequest request, byte[] body) {
		super(body.length == 0 ? request.mutate().headers(headers -> headers.remove(HttpHeaders.CONTENT_TYPE)).build()
				: request, body);
	}
}
