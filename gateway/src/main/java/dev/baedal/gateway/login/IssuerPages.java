package dev.baedal.gateway.login;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.server.ServerWebExchange;

/**
 * Routes the issuer's pages for people through the gateway, under the gateway's own name, when only this machine
 * reaches the issuer. The token endpoint has no route: only the gateway requests tokens, at the issuer's address.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(IssuerPages.KEY)
class IssuerPages {

	static final String KEY = "baedal.security.login-through";

	private static final String ROUTE = "issuer";
	/** Cookies of identity: its session, and the state before there is a session. */
	private static final List<String> COOKIES = List.of("baedal_identity", "baedal_identity_csrf",
			"baedal_identity_page");
	private static final String END_OF_SESSION = "end_session_endpoint";
	/** Paths of identity. */
	private static final Set<String> PATHS = Set.of("/oauth2/authorize", "/connect/logout", "/login", "/signup",
			"/style.css");

	@Bean
	RouteLocator issuerRoutes(RouteLocatorBuilder routes, @Value("${baedal.url.identity}") String issuer) {
		return routes.routes()
			.route(ROUTE, route -> route.path(PATHS.toArray(String[]::new))
				.filters(filters -> filters.filter((exchange, chain) -> chain.filter(withIssuerCookies(exchange))))
				.uri(issuer))
			.build();
	}

	/** Forwards only identity's cookies. A browser sends all cookies of the host, also the gateway's. */
	private static ServerWebExchange withIssuerCookies(ServerWebExchange exchange) {
		String own = COOKIES.stream()
			.map(exchange.getRequest().getCookies()::getFirst)
			.filter(Objects::nonNull)
			.map(HttpCookie::toString)
			.collect(Collectors.joining("; "));
		return exchange.mutate().request(request -> request.headers(headers -> {
			headers.remove(HttpHeaders.COOKIE);
			if (!own.isEmpty()) {
				headers.set(HttpHeaders.COOKIE, own);
			}
		})).build();
	}

	/** Paths that need no login, and have cookies and forms of their own. */
	static List<String> paths(LoginProperties properties) {
		return properties.loginThrough() == null ? List.of() : List.copyOf(PATHS);
	}

	static boolean isIssuerRoute(ServerWebExchange exchange) {
		Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
		return route != null && route.getId().equals(ROUTE);
	}

	/** @return the same registration, but browsers are redirected to the gateway's own name */
	static ClientRegistration at(URI gateway, ClientRegistration known) {
		Map<String, Object> metadata = new HashMap<>(known.getProviderDetails().getConfigurationMetadata());
		metadata.computeIfPresent(END_OF_SESSION, (key, address) -> IssuerUrls.rebased(gateway, address.toString()));
		return ClientRegistration.withClientRegistration(known)
			.authorizationUri(IssuerUrls.rebased(gateway, known.getProviderDetails().getAuthorizationUri()))
			.providerConfigurationMetadata(metadata)
			.build();
	}
}
