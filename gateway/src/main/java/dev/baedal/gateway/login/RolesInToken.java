package dev.baedal.gateway.login;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads person and roles from the claims in which this issuer writes them. */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class RolesInToken implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

	private final LoginProperties.Claims claims;

	RolesInToken(LoginProperties properties) {
		this.claims = properties.claims();
	}

	@Override
	public Mono<AbstractAuthenticationToken> convert(Jwt token) {
		String person = token.getClaimAsString(claims.person());
		return Mono.just(new JwtAuthenticationToken(token, roles(token.getClaims()),
				person == null ? token.getSubject() : person));
	}

	private List<GrantedAuthority> roles(Map<String, Object> from) {
		Object claim = from;
		for (String step : claims.roles().split("\\.")) {
			claim = claim instanceof Map<?, ?> map ? map.get(step) : null;
		}
		return claim instanceof Collection<?> roles
				? roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList()
				: List.of();
	}
}
