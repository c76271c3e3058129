package dev.baedal.platform.security;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;

/** An issuer of tokens with a key of its own. */
public final class Tokens {

	public static final String ISSUER = "https://issuer.test";
	public static final String AUDIENCE = "baedal";

	private static final AtomicInteger NEXT = new AtomicInteger();
	private static final Map<Integer, RSAKey> KEYS = new ConcurrentHashMap<>();

	private RSAKey key = newKey();

	public String of(String person, Role role, Long... stores) {
		return sign(claims(person).claim("roles", List.of(role.name())).claim("stores", List.of(stores)).build());
	}

	public String ofService(String name) {
		return sign(claims(name).claim("scope", "internal").build());
	}

	/** Returns valid claims, of which a test makes one invalid. */
	JWTClaimsSet.Builder claims(String person) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(ISSUER)
			.audience(AUDIENCE)
			.subject(person)
			.issueTime(Date.from(now))
			.notBeforeTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)));
	}

	String sign(JWTClaimsSet claims) {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			jwt.sign(new RSASSASigner(key));
			return jwt.serialize();
		}
		catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	RSAKey key() {
		return key;
	}

	void rotate() {
		key = newKey();
	}

	/** The key set that the issuer publishes. */
	public String keys() {
		return new JWKSet(key.toPublicJWK()).toString();
	}

	static OAuth2ResourceServerProperties.Jwt settings(String jwkSetUri) {
		OAuth2ResourceServerProperties.Jwt settings = new OAuth2ResourceServerProperties.Jwt();
		settings.setIssuerUri(ISSUER);
		settings.setJwkSetUri(jwkSetUri);
		settings.setAudiences(List.of(AUDIENCE));
		return settings;
	}

	/** Reuses eight keys in turn, since generating one is slow. */
	private static RSAKey newKey() {
		return KEYS.computeIfAbsent(NEXT.getAndIncrement() % 8, number -> {
			try {
				return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
			}
			catch (JOSEException e) {
				throw new IllegalStateException(e);
			}
		});
	}
}
