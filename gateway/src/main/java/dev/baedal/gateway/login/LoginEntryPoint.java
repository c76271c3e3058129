package dev.baedal.gateway.login;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
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

	/** Time-out of requests to the issuer: Spring's clients would wait for ever for an issuer that hangs. */
	static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String NO_LOGIN = "A login is missing: send Authorization: Bearer TOKEN, or log in at %s (로그인이 필요합니다)"
		.formatted(LOGIN);
	private static final String BAD_TOKEN = "The token is not accepted: %s. Ask for a new one (다시 로그인해 주세요)";
	private static final String NO_CSRF = "The header X-CSRF-TOKEN with the session's token is missing; GET /session tells it"
			+ " (페이지를 새로 고친 뒤 다시 시도해 주세요)";
	private static final String NO_RIGHT = "Who has logged in may not do this (권한이 없습니다)";

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException error) {
		boolean token = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
		if (!token && isPage(exchange)) {
			return new RememberedPage().saveRequest(exchange)
				.then(new DefaultServerRedirectStrategy().sendRedirect(exchange, LOGIN));
		}
		return Mono.error(token ? unauthorized(BAD_TOKEN.formatted(reason(error)), "Bearer error=\"invalid_token\"")
				: unauthorized(NO_LOGIN, "Bearer"));
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException error) {
		return Mono.error(
				new ResponseStatusException(HttpStatus.FORBIDDEN, error instanceof CsrfException ? NO_CSRF : NO_RIGHT));
	}

	/** Maps a failed login to 401, as from an old page or with a code used twice. */
	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException error) {
		return Mono.error(unauthorized(
				"The login did not succeed: %s. Begin again at %s (다시 로그인해 주세요)".formatted(reason(error), LOGIN),
				"Bearer"));
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

	/** Maps an issuer that is away to 503: that is not the caller's fault, and nothing was done. */
	static ResponseStatusException away(Throwable cause) {
		return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
				"The login service is away; nothing was done (로그인 서비스를 잠시 이용할 수 없습니다)", cause);
	}

	static ResponseStatusException unauthorized(String detail, String challenge) {
		ResponseStatusException answer = new ResponseStatusException(HttpStatus.UNAUTHORIZED, detail) {
			@Override
			public HttpHeaders getHeaders() {
				HttpHeaders headers = new HttpHeaders();
				headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
				return headers;
			}
		};
		return answer;
	}
}
