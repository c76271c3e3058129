package dev.baedal.gateway.login;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps the page to return to after the login in a cookie, since a session for every anonymous caller could fill the
 * memory.
 */
class RememberedPage extends CookieServerRequestCache {

	private static final String COOKIE = "REDIRECT_URI";

	@Override
	public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
		return exchange.getRequest().getCookies().containsKey(COOKIE) ? super.removeMatchingRequest(exchange)
				: Mono.empty();
	}
}
