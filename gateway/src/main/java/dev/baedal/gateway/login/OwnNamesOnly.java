package dev.baedal.gateway.login;

import java.util.List;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.OwnNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Rejects the requests that {@link OwnNames} refuses. The management port has this filter too. */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "open", matchIfMissing = true)
@Order(-300) // before every other filter that reads the request
class OwnNamesOnly implements WebFilter {

	private final OwnNames own;

	OwnNamesOnly(@Value("${baedal.open.hosts:}") List<String> hosts) {
		this.own = OwnNames.and(hosts);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		return own.refusal(request.getMethod().name(), request.getHeaders()::getOrEmpty)
			.<Mono<Void>>map(refusal -> Mono.error(new Rejection(refusal)))
			.orElseGet(() -> chain.filter(exchange));
	}
}
