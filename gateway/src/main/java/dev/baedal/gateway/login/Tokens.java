package dev.baedal.gateway.login;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.factory.TokenRelayGatewayFilterFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;

/** Keeps a browser's tokens in its session at the gateway. A service gets the access token, and never the cookie. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class Tokens {

	@Bean
	ServerOAuth2AuthorizedClientRepository tokensOfSession() {
		return new WebSessionServerOAuth2AuthorizedClientRepository();
	}

	@Bean
	ReactiveOAuth2AuthorizedClientManager refreshed(Registration registration,
			ServerOAuth2AuthorizedClientRepository tokens) {
		var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registration, tokens);
		manager.setAuthorizedClientProvider(
				ReactiveOAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
		return new OneRefreshAtATime(manager, tokens);
	}

	@Bean
	GlobalFilter relay(ObjectProvider<ReactiveOAuth2AuthorizedClientManager> manager) {
		GatewayFilter relay = new TokenRelayGatewayFilterFactory(manager).apply();
		return (exchange, chain) -> IssuerPages.isIssuerRoute(exchange) ? chain.filter(exchange)
				: relay.filter(exchange.mutate()
					.request(exchange.getRequest()
						.mutate()
						.headers(headers -> headers.remove(HttpHeaders.COOKIE))
						.build())
					.build(), chain);
	}

	/** Ends the session at the issuer as well: otherwise the next login would need no password. */
	@Bean
	ServerLogoutSuccessHandler loggedOut(Registration registration) {
		var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registration);
		handler.setPostLogoutRedirectUri("{baseUrl}/session");
		return handler;
	}
}
