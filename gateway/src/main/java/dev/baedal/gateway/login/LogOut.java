package dev.baedal.gateway.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends the session and revokes its refresh token, so that a copy of that token becomes invalid. */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class LogOut implements ServerLogoutHandler {

	private static final Logger log = LoggerFactory.getLogger(LogOut.class);

	private final ServerOAuth2AuthorizedClientRepository tokens;
	private final WebClient http = WebClient.create();

	LogOut(ServerOAuth2AuthorizedClientRepository tokens) {
		this.tokens = tokens;
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication person) {
		return tokens.<OAuth2AuthorizedClient>loadAuthorizedClient(Registration.ID, person, exchange.getExchange())
			.filter(client -> client.getRefreshToken() != null)
			.flatMap(this::revoke)
			.then(exchange.getExchange().getSession().flatMap(WebSession::invalidate))
			.then(new SecurityContextServerLogoutHandler().logout(exchange, person));
	}

	/**
	 * Ignores failures: an issuer that is unavailable, or has no revocation endpoint, does not prevent the logout here.
	 */
	private Mono<Void> revoke(OAuth2AuthorizedClient client) {
		var registration = client.getClientRegistration();
		Object endpoint = registration.getProviderDetails().getConfigurationMetadata().get("revocation_endpoint");
		return endpoint == null ? Mono.empty()
				: http.post()
					.uri(endpoint.toString())
					.headers(
							headers -> headers.setBasicAuth(registration.getClientId(), registration.getClientSecret()))
					.body(BodyInserters.fromFormData("token", client.getRefreshToken().getTokenValue()))
					.retrieve()
					.toBodilessEntity()
					.timeout(LoginEntryPoint.ISSUER_TIMEOUT)
					.onErrorResume(error -> {
						log.warn("A refresh token was not revoked: {}", error.toString());
						return Mono.empty();
					})
					.then();
	}
}
