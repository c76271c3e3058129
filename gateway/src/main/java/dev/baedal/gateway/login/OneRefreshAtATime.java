package dev.baedal.gateway.login;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Shares one refresh among the concurrent requests of a session. A refresh token is valid once: if each request used
 * it, all but the first would log the person out. While the issuer is unavailable, an access token is used until it
 * expires.
 */
class OneRefreshAtATime implements ReactiveOAuth2AuthorizedClientManager {

	private static final Logger log = LoggerFactory.getLogger(OneRefreshAtATime.class);

	private static final OAuth2Error NO_RESPONSE = new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

	private final ReactiveOAuth2AuthorizedClientManager manager;
	private final ServerOAuth2AuthorizedClientRepository tokens;
	private final Map<String, Mono<OAuth2AuthorizedClient>> refreshes = new ConcurrentHashMap<>();

	OneRefreshAtATime(ReactiveOAuth2AuthorizedClientManager manager, ServerOAuth2AuthorizedClientRepository tokens) {
		this.manager = manager;
		this.tokens = tokens;
	}

	@Override
	public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
		return Mono.deferContextual(context -> {
			ServerWebExchange exchange = context.get(ServerWebExchange.class);
			return exchange.getSession()
				.flatMap(session -> shared(request, session))
				.onErrorResume(ClientAuthorizationException.class, error -> fallback(request, exchange, error));
		});
	}

	private Mono<OAuth2AuthorizedClient> shared(OAuth2AuthorizeRequest request, WebSession session) {
		return refreshes.computeIfAbsent(session.getId(), id -> manager.authorize(request)
			.timeout(LoginEntryPoint.ISSUER_TIMEOUT)
			.onErrorMap(TimeoutException.class,
					late -> new ClientAuthorizationException(NO_RESPONSE, request.getClientRegistrationId(), late))
			.doFinally(end -> refreshes.remove(id))
			.cache());
	}

	private Mono<OAuth2AuthorizedClient> fallback(OAuth2AuthorizeRequest request, ServerWebExchange exchange,
			ClientAuthorizationException error) {
		if (isLoginEnded(error)) {
			return exchange.getSession()
				.flatMap(WebSession::invalidate)
				.then(Mono.error(LoginEntryPoint.unauthorized(Message.of(Sentence.LOGIN_ENDED, LoginEntryPoint.LOGIN),
						"Bearer")));
		}
		log.warn("The issuer issued no new token: {}", error.toString());
		return tokens
			.<OAuth2AuthorizedClient>loadAuthorizedClient(request.getClientRegistrationId(), request.getPrincipal(),
					exchange)
			.filter(client -> Instant.now().isBefore(client.getAccessToken().getExpiresAt()))
			.switchIfEmpty(Mono.error(LoginEntryPoint.issuerUnavailable(error)));
	}

	/** Whether the refresh token was used, was revoked or has expired, or the session never had one. */
	private static boolean isLoginEnded(ClientAuthorizationException error) {
		String code = error.getError().getErrorCode();
		return code.equals(OAuth2ErrorCodes.INVALID_GRANT) || code.equals("client_authorization_required");
	}
}
