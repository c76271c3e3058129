package dev.baedal.gateway;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Rejects a body over the limit with 413 before a service receives it. A body that does not declare its length is read
 * to its end first; the limit keeps that affordable.
 */
@Component
@Order(-150) // before Spring Security, which may look for a token in a form
class RequestSizeFilter implements WebFilter {

	private final DataSize max;

	RequestSizeFilter(@Value("${baedal.max-body}") DataSize max) {
		this.max = max;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		if (headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
			return DataBufferUtils.join(exchange.getRequest().getBody(), (int) max.toBytes())
				.onErrorMap(DataBufferLimitException.class, this::tooLarge)
				.map(WholeBody::bytes)
				.defaultIfEmpty(new byte[0])
				.flatMap(body -> chain
					.filter(exchange.mutate().request(new WholeBody(exchange.getRequest(), body)).build()));
		}
		return headers.getContentLength() > max.toBytes() ? Mono.error(tooLarge(null)) : chain.filter(exchange);
	}

	private Rejection tooLarge(Throwable cause) {
		return new Rejection(Message.of(Sentence.BODY_LIMIT, max.toBytes()), cause);
	}
}
