package dev.baedal.gateway.login;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import dev.baedal.gateway.limit.RateLimitFilters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Authenticates every caller: a browser by its session, a program by a token in each request. Authorization is decided
 * not here but beside each command, in the services, which trust no caller either.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
@EnableConfigurationProperties(LoginProperties.class)
class LoginSecurityConfiguration {

	/** Allows the gateway's own pages only: nothing is loaded from, sent to or framed by another origin. */
	private static final String CONTENT = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
			+ " frame-ancestors 'none'";

	@Bean
	SecurityWebFilterChain loginSecurity(ServerHttpSecurity http, LoginProperties properties,
			LoginEntryPoint entryPoint, RateLimitFilters limits, RolesInToken roles, ReactiveJwtDecoder tokens,
			ServerLogoutSuccessHandler loggedOut, LogOut logOut, AuthorizationRequestCookie begun) {
		return http
			.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
				.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
				.permissionsPolicy(permissions -> permissions.policy("camera=(), microphone=(), geolocation=(self)"))
				.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
			.cors(cors -> cors.configurationSource(origins(properties)))
			.requestCache(cache -> cache.requestCache(new RememberedPage()))
			.csrf(csrf -> csrf.csrfTokenRepository(new CsrfInSession())
				.requireCsrfProtectionMatcher(new CookieOnlyRequests(IssuerPages.paths(properties)))
				.accessDeniedHandler(entryPoint))
			.authorizeExchange(requests -> requests.matchers(EndpointRequest.to("health", "prometheus"))
				.permitAll()
				.matchers(EndpointRequest.toAnyEndpoint())
				.hasRole("OPERATOR")
				.pathMatchers(HttpMethod.GET, properties.open().toArray(String[]::new))
				.permitAll()
				.pathMatchers(HttpMethod.HEAD, properties.open().toArray(String[]::new))
				.permitAll()
				.pathMatchers(HttpMethod.POST, "/quotes")
				.permitAll()
				.pathMatchers(publicPaths(properties))
				.permitAll()
				.anyExchange()
				.authenticated())
			.oauth2Login(login -> login.authorizationRequestRepository(begun)
				.authenticationSuccessHandler(toRememberedPage())
				.authenticationFailureHandler(entryPoint))
			.oauth2ResourceServer(server -> server
				.jwt(jwt -> jwt.jwtDecoder(reportingOutages(tokens)).jwtAuthenticationConverter(roles))
				.authenticationEntryPoint(entryPoint))
			.exceptionHandling(
					handling -> handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
			.logout(logout -> logout.logoutHandler(logOut)
				.requiresLogout(new PathPatternParserServerWebExchangeMatcher("/logout", HttpMethod.POST))
				.logoutSuccessHandler(loggedOut))
			.addFilterBefore(LoginSecurityConfiguration::finishInTime, SecurityWebFiltersOrder.AUTHENTICATION)
			.addFilterAfter(limits.ofAddresses(), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
			.addFilterBefore(limits.ofPersons(), SecurityWebFiltersOrder.AUTHORIZATION)
			.build();
	}

	/**
	 * Limits the time of a login's callback, which requests tokens, keys and perhaps the person from the issuer, and
	 * calls no service.
	 */
	private static Mono<Void> finishInTime(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<Void> response = chain.filter(exchange);
		return exchange.getRequest().getPath().value().startsWith(AuthorizationRequestCookie.PATH)
				? response.timeout(LoginEntryPoint.ISSUER_TIMEOUT)
					.onErrorMap(TimeoutException.class, LoginEntryPoint::issuerUnavailable)
				: response;
	}

	private static String[] publicPaths(LoginProperties properties) {
		return Stream.concat(Stream.of("/session"), IssuerPages.paths(properties).stream()).toArray(String[]::new);
	}

	/** Redirects to the page that was requested before the login, or to the one that names the logged-in person. */
	private static RedirectServerAuthenticationSuccessHandler toRememberedPage() {
		RedirectServerAuthenticationSuccessHandler handler = new RedirectServerAuthenticationSuccessHandler("/session");
		handler.setRequestCache(new RememberedPage());
		return handler;
	}

	/**
	 * Maps a token that cannot be verified while the issuer's keys are unavailable to 503: the caller is not at fault.
	 */
	private static ReactiveJwtDecoder reportingOutages(ReactiveJwtDecoder tokens) {
		return token -> tokens.decode(token)
			.timeout(LoginEntryPoint.ISSUER_TIMEOUT)
			.onErrorMap(error -> !(error instanceof BadJwtException), LoginEntryPoint::issuerUnavailable);
	}

	/** Allows no cookies from other origins: their pages send tokens. */
	private static CorsConfigurationSource origins(LoginProperties properties) {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(properties.origins());
		cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
		cors.setAllowedHeaders(
				List.of("Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", "traceparent"));
		cors.setExposedHeaders(List.of("Location", "Retry-After", "RateLimit", "RateLimit-Policy", "traceparent"));
		cors.setAllowCredentials(false);
		cors.setMaxAge(Duration.ofHours(1));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!properties.origins().isEmpty()) {
			source.registerCorsConfiguration("/**", cors);
		}
		return source;
	}
}
