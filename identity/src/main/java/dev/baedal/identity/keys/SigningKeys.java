package dev.baedal.identity.keys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.baedal.identity.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the signing keys of all replicas. The newest key that has reached its start time signs; the others stay
 * published for as long as a token that they signed may be valid.
 */
@Component
class SigningKeys {

	private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
	private static final int BITS = 2048;
	/**
	 * Longer than the lifetime of any token that is verified by its signature alone; that of an ID token is half an
	 * hour.
	 */
	private static final Duration PUBLISHED_AFTERWARDS = Duration.ofHours(1);

	private final JdbcClient jdbc;
	private final Seal seal;
	private final IdentityProperties.Keys rules;
	private final Clock clock;
	private final Map<String, RSAKey> decrypted = new TreeMap<>();
	private volatile List<SigningKey> keys = List.of();

	SigningKeys(JdbcClient jdbc, Seal seal, IdentityProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.seal = seal;
		this.rules = properties.keys();
		this.clock = clock;
		read();
		if (keys.isEmpty()) {
			add(clock.instant());
		}
	}

	/** Newest first. */
	List<SigningKey> all() {
		return keys;
	}

	SigningKey signing() {
		Instant now = clock.instant();
		return keys.stream()
			.filter(key -> !key.signsFrom().isAfter(now))
			.findFirst()
			.orElseGet(() -> keys.get(keys.size() - 1)); // all start later: the clock was set back
	}

	JWKSet set() {
		return new JWKSet(keys.stream().<com.nimbusds.jose.jwk.JWK>map(SigningKey::key).toList());
	}

	/** @return the new key, which signs from {@code publishAhead} on */
	SigningKey rotate() {
		return add(clock.instant().plus(rules.publishAhead()));
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void rotateInTime() {
		read();
		if (keys.get(0).signsFrom().plus(rules.rotateAfter()).isBefore(clock.instant())) {
			log.info("The next signing key is {}", rotate().kid());
		}
		deleteOld();
	}

	/**
	 * Publishes a key that another replica has added before that replica signs with it. While the database is
	 * unavailable, the keys that were read last are used.
	 */
	@Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
	synchronized void read() {
		keys = jdbc.sql("SELECT kid, signs_from, salt, sealed FROM signing_key").query((row, number) -> {
			var sealed = new Seal.Sealed(row.getString("salt"), row.getString("sealed"));
			return new SigningKey(decrypted.computeIfAbsent(row.getString("kid"), kid -> seal.open(sealed)),
					row.getTimestamp("signs_from").toInstant());
		})
			.list()
			.stream()
			.sorted(Comparator.comparing(SigningKey::signsFrom).thenComparing(SigningKey::kid).reversed())
			.toList();
	}

	void deleteOld() {
		Instant now = clock.instant();
		for (int i = 1; i < keys.size(); i++) {
			if (keys.get(i - 1).signsFrom().plus(PUBLISHED_AFTERWARDS).isBefore(now)) {
				jdbc.sql("DELETE FROM signing_key WHERE kid = ?").param(keys.get(i).kid()).update();
			}
		}
		read();
	}

	private SigningKey add(Instant signsFrom) {
		RSAKey key = generate();
		Seal.Sealed sealed = seal.seal(key);
		jdbc.sql("INSERT INTO signing_key (kid, signs_from, salt, sealed) VALUES (?, ?, ?, ?)")
			.params(key.getKeyID(), Timestamp.from(signsFrom), sealed.salt(), sealed.text())
			.update();
		read();
		return new SigningKey(key, signsFrom);
	}

	private static RSAKey generate() {
		try {
			return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyIDFromThumbprint(true)
				.generate();
		}
		catch (JOSEException e) {
			throw new IllegalStateException("this JVM makes no RSA keys", e);
		}
	}
}
