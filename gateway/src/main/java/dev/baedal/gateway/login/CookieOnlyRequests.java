package dev.baedal.gateway.login;

import java.util.List;

import dev.baedal.http.Methods;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a browser adds to a request by itself is a cookie. Only who has nothing but that could have been made to send
 * it by another page, and has to bring the session's CSRF token as well.
 */
class CookieOnlyRequests implements ServerWebExchangeMatcher {

	static final String SESSION = "baedal_session";

	private final List<String> others;

	/** @param others paths whose forms are somebody else's, with tokens of their own */
	CookieOnlyRequests(List<String> others) {
		this.others = List.copyOf(others);
	}

	@Override
	public Mono<MatchResult> matches(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		return !Methods.SAFE.contains(request.getMethod().name()) && request.getCookies().containsKey(SESSION)
				&& !hasToken(request) && !others.contains(request.getPath().value()) ? MatchResult.match()
						: MatchResult.notMatch();
	}

	private static boolean hasToken(ServerHttpRequest request) {
		String given = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		return given != null && given.regionMatches(true, 0, "Bearer ", 0, 7);
	}
}
