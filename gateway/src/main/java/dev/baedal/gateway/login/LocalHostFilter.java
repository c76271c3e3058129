package dev.baedal.gateway.login;

import java.util.List;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.LocalHostNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Rejects the requests that {@link LocalHostNames} refuses. The management port has this filter too. */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "open", matchIfMissing = true)
@Order(-300) // before every other filter that reads the request
class LocalHostFilter implements WebFilter {

	private final LocalHostNames own;

	LocalHostFilter(@Value("${baedal.open.hosts:}") List<String> hosts) {
		this.own = LocalHostNames.and(hosts);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		return own.refusal(request.getMethod().name(), request.getHeaders()::getOrEmpty)
			.<Mono<Void>>map(refusal -> Mono.error(new Rejection(refusal)))
			.orElseGet(() -> chain.filter(exchange));
	}
}
