package dev.baedal.gateway;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Every request leaves with a {@code traceparent}, and its answer says which. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceEveryRequest implements WebFilter {

	private static final String TRACESTATE = "tracestate";

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		List<String> given = exchange.getRequest().getHeaders().getOrEmpty(Traceparent.NAME);
		if (Traceparent.isWellFormed(given)) {
			return chain.filter(answering(exchange, given.get(0)));
		}
		String started = Traceparent.start();
		ServerHttpRequest traced = exchange.getRequest().mutate().headers(headers -> {
			headers.set(Traceparent.NAME, started);
			headers.remove(TRACESTATE); // belongs to the trace that could not be read
		}).build();
		return chain.filter(answering(exchange.mutate().request(traced).build(), started));
	}

	/** At the last moment, so that a service that answers with the header itself does not double it. */
	private static ServerWebExchange answering(ServerWebExchange exchange, String traceparent) {
		exchange.getResponse().beforeCommit(() -> {
			exchange.getResponse().getHeaders().set(Traceparent.NAME, traceparent);
			return Mono.empty();
		});
		return exchange;
	}
}
