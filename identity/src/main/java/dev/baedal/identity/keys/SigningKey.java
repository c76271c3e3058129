package dev.baedal.identity.keys;

import java.time.Instant;

import com.nimbusds.jose.jwk.RSAKey;

/**
 * @param signsFrom until then the key is only published, so that the key set that a service caches contains it in time
 */
record SigningKey(RSAKey key, Instant signsFrom) {

	String kid() {
		return key.getKeyID();
	}
}
