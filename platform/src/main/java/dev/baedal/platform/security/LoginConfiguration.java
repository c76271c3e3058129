package dev.baedal.platform.security;

import java.util.Arrays;
import java.util.Set;

import dev.baedal.platform.problem.ProblemAuthenticationEntryPoint;
import dev.baedal.platform.security.mode.SecurityProperties;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chain in login mode. It decides by path only which callers are let in at all; the authorization rules are
 * beside each command and query. There is no session and no cookie, so another site cannot make a browser send a
 * command.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecurityProperties.MODE, havingValue = "login")
@EnableConfigurationProperties(SecurityProperties.class)
class LoginConfiguration {

	private static final String[] PEOPLE = Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, SecurityProperties properties,
			ObjectProvider<PublicReads> publicReads, ObjectProvider<StoreOwnership> ownership,
			ProblemAuthenticationEntryPoint refusals) throws Exception {
		return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			// for probes and for Prometheus, which a network policy lets in
			.requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
			.permitAll()
			.requestMatchers("/actuator", "/actuator/**", "/operator/**")
			.hasRole(Role.OPERATOR.name())
			.requestMatchers("/internal/**")
			.hasAuthority(CallerConverter.INTERNAL)
			.requestMatchers(publicReads.stream().flatMap(PublicReads::matchers).toArray(RequestMatcher[]::new))
			.permitAll()
			.anyRequest()
			.hasAnyRole(PEOPLE))
			.oauth2ResourceServer(tokens -> tokens
				.jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerConverter(properties.claims(),
						person -> ownership.getIfAvailable(() -> nobody -> Set.of()).storesOf(person))))
				.authenticationEntryPoint(refusals)
				.accessDeniedHandler(refusals))
			.exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	ProblemAuthenticationEntryPoint refusals() {
		return new ProblemAuthenticationEntryPoint();
	}

	/**
	 * Maps a path that Spring Security's firewall rejects to 400: an authorization rule and a controller might parse it
	 * differently.
	 */
	@Bean
	RequestRejectedHandler rejectedPaths(ProblemAuthenticationEntryPoint refusals) {
		return refusals;
	}
}
