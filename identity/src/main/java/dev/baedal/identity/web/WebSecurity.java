package dev.baedal.identity.web;

import java.util.List;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.baedal.identity.IdentityProperties;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Configures three filter chains, for three kinds of callers: clients that request tokens, operators, and people in a
 * browser.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	/** Paths that take JSON with a password; a browser's session has no effect there. */
	private static final String[] PROGRAMS = { "/people", "/people/password", "/people/leave" };

	@Bean
	@Order(1)
	SecurityFilterChain authorizationServer(HttpSecurity http, IdentityProperties properties, SessionRegistry sessions)
			throws Exception {
		OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
		MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		return withoutSession(headers(http, properties)).securityMatcher(server.getEndpointsMatcher())
			.with(server, configurer -> configurer.oidc(Customizer.withDefaults()))
			.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
			.exceptionHandling(
					e -> e.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browser))
			.sessionManagement(session -> registerSession(session, sessions))
			.build();
	}

	/** Needs no CSRF protection, since no cookie authenticates a caller here. */
	@Bean
	@Order(2)
	SecurityFilterChain operators(HttpSecurity http, IdentityProperties properties, JwtDecoder tokens)
			throws Exception {
		return headers(http, properties).securityMatcher("/actuator/**", "/operator/**")
			.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
				.permitAll()
				.anyRequest()
				.hasRole("OPERATOR"))
			.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(roles())))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(csrf -> csrf.disable())
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, IdentityProperties properties, SessionRegistry sessions)
			throws Exception {
		String gateway = properties.gateway().url().toString();
		return withoutSession(headers(http, properties))
			.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll() // not by its path: a direct request for the error page is a 500
				.requestMatchers(HttpMethod.POST, PROGRAMS)
				.permitAll()
				.requestMatchers("/login", "/signup", "/password", "/style.css")
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf(csrf -> csrf.ignoringRequestMatchers(PROGRAMS)) // JSON of programs, without a session
			.formLogin(form -> form.loginPage("/login")
				.defaultSuccessUrl(gateway + "/session")
				.failureHandler(loginFailed()))
			.logout(logout -> logout.logoutSuccessUrl("/login?logout"))
			.sessionManagement(session -> registerSession(session, sessions))
			.build();
	}

	/**
	 * Keeps the state before a login in the browser's cookies: anonymous sessions in this server could fill its memory.
	 */
	private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
		CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
		csrf.setCookieName("baedal_identity_csrf");
		csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
		return http.csrf(protection -> protection.csrfTokenRepository(csrf))
			.requestCache(cache -> cache.requestCache(new SavedRequestCookie()));
	}

	private static AuthenticationFailureHandler loginFailed() {
		SimpleUrlAuthenticationFailureHandler loginFailed = new SimpleUrlAuthenticationFailureHandler("/login?error");
		loginFailed.setAllowSessionCreation(false);
		return loginFailed;
	}

	/** Registers all sessions of a person on this replica, in any number, so that they can be ended together. */
	@Bean
	SessionRegistry sessions() {
		return new SessionRegistryImpl();
	}

	@Bean
	HttpSessionEventPublisher endedSessions() {
		return new HttpSessionEventPublisher();
	}

	private static void registerSession(SessionManagementConfigurer<HttpSecurity> session, SessionRegistry sessions) {
		session.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/login");
	}

	/** Verifies operators' tokens: signed here, with the platform's audience, which an ID token does not have. */
	@Bean
	JwtDecoder tokens(JWKSource<SecurityContext> publishedKeys, AuthorizationServerSettings settings) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(publishedKeys).build();
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefault(), new JwtClaimValidator<List<String>>(
						"aud", audience -> audience != null && audience.contains("baedal"))));
		return decoder;
	}

	private static JwtAuthenticationConverter roles() {
		JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
		roles.setAuthoritiesClaimName("roles");
		roles.setAuthorityPrefix("ROLE_");
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter(roles);
		return converter;
	}

	/** Allows the login form to post here and to redirect to the gateway: the policy has to name both. */
	private static HttpSecurity headers(HttpSecurity http, IdentityProperties properties) throws Exception {
		return http.headers(headers -> headers
			.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; style-src 'self'; base-uri 'none';"
					+ " frame-ancestors 'none'; form-action 'self' " + properties.gateway().url()))
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
	}
}
