package dev.baedal.identity.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

	@Bean
	JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
		return (selector, context) -> selector.select(keys.set());
	}

	@Bean
	JwtEncoder signingEncoder(SigningKeys keys, JWKSource<SecurityContext> publishedKeys) {
		NimbusJwtEncoder encoder = new NimbusJwtEncoder(publishedKeys);
		encoder.setJwkSelector(candidates -> signing(keys, candidates));
		return encoder;
	}

	private static JWK signing(SigningKeys keys, Iterable<JWK> candidates) {
		String kid = keys.signing().kid();
		for (JWK candidate : candidates) {
			if (candidate.getKeyID().equals(kid)) {
				return candidate;
			}
		}
		throw new IllegalStateException("the signing key " + kid + " is not among those that are published");
	}
}
