package dev.baedal.gateway.login;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Provides the caller's token for the gateway's own requests: the token that the relay of a route would send. */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
public class CallerTokenRelay {

	private final ReactiveOAuth2AuthorizedClientManager manager;

	CallerTokenRelay(ReactiveOAuth2AuthorizedClientManager manager) {
		this.manager = manager;
	}

	/** @return the header Authorization: from the session of a browser, or as a program sent it */
	public Mono<String> of(ServerWebExchange exchange) {
		return exchange.getPrincipal()
			.ofType(OAuth2AuthenticationToken.class)
			.flatMap(browser -> manager
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID).principal(browser).build()))
			.map(client -> "Bearer " + client.getAccessToken().getTokenValue())
			.switchIfEmpty(Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION)));
	}
}
