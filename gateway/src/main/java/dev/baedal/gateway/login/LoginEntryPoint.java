package dev.baedal.gateway.login;

import java.net.URI;
import java.time.Duration;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Maps a missing or invalid login to 401 and a missing right to 403. Redirects a browser without a login to the login.
 */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class LoginEntryPoint
		implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler, ServerAuthenticationFailureHandler {

	static final URI LOGIN = URI.create("/oauth2/authorization/baedal");

	/** Time-out of requests to the issuer. Spring's clients would wait without a limit for an issuer that hangs. */
	static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(5);

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException error) {
		boolean token = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
		if (!token && isPage(exchange)) {
			return new RememberedPage().saveRequest(exchange)
				.then(new DefaultServerRedirectStrategy().sendRedirect(exchange, LOGIN));
		}
		return Mono.error(token
				? unauthorized(Message.of(Sentence.TOKEN_NOT_VALID, reason(error)), "Bearer error=\"invalid_token\"")
				: unauthorized(Message.of(Sentence.LOGIN_MISSING, LOGIN), "Bearer"));
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException error) {
		return Mono.error(
				new Rejection(Message.of(error instanceof CsrfException ? Sentence.NO_CSRF_TOKEN : Sentence.NO_RIGHT)));
	}

	/** Maps a failed login to 401, as from an old page or with a code used twice. */
	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException error) {
		return Mono.error(unauthorized(Message.of(Sentence.LOGIN_DID_NOT_SUCCEED, reason(error), LOGIN), "Bearer"));
	}

	/** Returns the error code alone: a library's description may quote what the caller sent. */
	private static String reason(AuthenticationException error) {
		return error instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode()
				: "it cannot be read";
	}

	/** Searches the header's text, since a malformed Accept cannot be parsed to a list of types. */
	private static boolean isPage(ServerWebExchange exchange) {
		return exchange.getRequest().getMethod() == HttpMethod.GET && exchange.getRequest()
			.getHeaders()
			.getOrEmpty(HttpHeaders.ACCEPT)
			.stream()
			.anyMatch(types -> types.contains(MediaType.TEXT_HTML_VALUE));
	}

	/** Maps an unavailable issuer to 503: the caller is not at fault, and no service was called. */
	static Rejection issuerUnavailable(Throwable cause) {
		return new Rejection(Message.of(Sentence.ISSUER_AWAY), cause);
	}

	static Rejection unauthorized(Message explanation, String challenge) {
		return new Rejection(explanation) {
			@Override
			public HttpHeaders getHeaders() {
				HttpHeaders headers = new HttpHeaders();
				headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
				return headers;
			}
		};
	}
}
