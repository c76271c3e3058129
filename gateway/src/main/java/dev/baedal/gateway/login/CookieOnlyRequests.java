package dev.baedal.gateway.login;

import java.util.List;

import dev.baedal.http.Methods;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Matches unsafe requests that must carry the session's CSRF token. A browser adds a cookie by itself, so another page
 * could have forged a request that has a cookie and no bearer token.
 */
class CookieOnlyRequests implements ServerWebExchangeMatcher {

	static final String SESSION = "baedal_session";

	private final List<String> excluded;

	/** @param excluded paths of the issuer's forms, which have CSRF tokens of their own */
	CookieOnlyRequests(List<String> excluded) {
		this.excluded = List.copyOf(excluded);
	}

	@Override
	public Mono<MatchResult> matches(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		return !Methods.SAFE.contains(request.getMethod().name()) && request.getCookies().containsKey(SESSION)
				&& !hasToken(request) && !excluded.contains(request.getPath().value()) ? MatchResult.match()
						: MatchResult.notMatch();
	}

	private static boolean hasToken(ServerHttpRequest request) {
		String given = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		return given != null && given.regionMatches(true, 0, "Bearer ", 0, 7);
	}
}
