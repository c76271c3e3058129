package dev.baedal.gateway;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Adds {@code traceparent} to every response, so that a customer's complaint can be looked up by its trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceparentResponseFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse().beforeCommit(() -> {
			Trace.of(exchange)
				.ifPresent(trace -> exchange.getResponse().getHeaders().set(Trace.PARENT, trace.traceparent()));
			return Mono.empty();
		});
		return chain.filter(exchange);
	}
}
