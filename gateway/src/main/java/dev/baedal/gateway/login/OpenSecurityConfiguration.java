package dev.baedal.gateway.login;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** Permits every request without authentication, for local runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "open", matchIfMissing = true)
class OpenSecurityConfiguration {

	@Bean
	SecurityWebFilterChain openSecurity(ServerHttpSecurity http) {
		return http.authorizeExchange(requests -> requests.anyExchange().permitAll())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.headers(ServerHttpSecurity.HeaderSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.build();
	}
}
