package dev.baedal.platform.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.baedal.platform.problem.IssuerUnavailable;
import dev.baedal.platform.security.mode.SecurityProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies tokens by Boot's own settings: signature, issuer, audience, expiry, not before. Boot's decoder fetches the
 * keys again every five minutes and fails without a response; this one keeps its keys while the issuer is unavailable,
 * so that logged-in callers can continue.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecurityProperties.MODE, havingValue = "login")
class TokenConfiguration {

	private static final int TIMEOUT = 2_000;
	private static final int MAX_RESPONSE_BYTES = 128 * 1024;
	private static final Duration WITHOUT_ISSUER = Duration.ofHours(12);

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(OAuth2ResourceServerProperties properties) {
		return decoder(properties.getJwt());
	}

	static JwtDecoder decoder(OAuth2ResourceServerProperties.Jwt settings) {
		IssuerKeys issuer = new IssuerKeys(settings.getIssuerUri(), settings.getJwkSetUri(),
				new DefaultResourceRetriever(TIMEOUT, TIMEOUT, MAX_RESPONSE_BYTES));
		JWKSource<SecurityContext> known = JWKSourceBuilder.create(issuer)
			.refreshAheadCache(false)
			// an unknown key is fetched at once, but tokens with invented keys must not flood the issuer
			.rateLimited(Duration.ofSeconds(10).toMillis())
			.outageTolerant(WITHOUT_ISSUER.toMillis())
			.build();
		JWKSource<SecurityContext> keys = (selector, context) -> {
			List<JWK> found = known.get(selector, IssuerKeys.WaitingCaller.now());
			if (found.isEmpty() && issuer.areUnavailable()) {
				throw new JWKSetUnavailableException("the key may be new, and the issuer does not respond");
			}
			return found;
		};
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
			.jwsAlgorithms(
					allowed -> settings.getJwsAlgorithms().forEach(name -> allowed.add(SignatureAlgorithm.from(name))))
			.build();
		decoder.setJwtValidator(validator(settings));
		return token -> {
			try {
				return decoder.decode(token);
			}
			catch (BadJwtException e) {
				throw e;
			}
			catch (JwtException e) {
				if (e.getCause() instanceof RateLimitReachedException && !issuer.areUnavailable()) {
					throw new BadJwtException("it is signed with a key that the issuer did not have a moment ago", e);
				}
				throw new IssuerUnavailable(e);
			}
		};
	}

	private static OAuth2TokenValidator<Jwt> validator(OAuth2ResourceServerProperties.Jwt settings) {
		List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>();
		JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
		type.setAllowEmpty(true);
		all.add(type);
		all.add(new JwtTimestampValidator());
		all.add(new JwtIssuerValidator(settings.getIssuerUri()));
		// rejects a token without an expiry
		all.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null));
		if (!settings.getAudiences().isEmpty()) {
			all.add(new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
					audience -> audience != null && !Collections.disjoint(audience, settings.getAudiences())));
		}
		return new DelegatingOAuth2TokenValidator<>(all);
	}
}
