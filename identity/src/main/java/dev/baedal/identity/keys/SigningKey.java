package dev.baedal.identity.keys;

import java.time.Instant;

import com.nimbusds.jose.jwk.RSAKey;

/** @param signsFrom until then it is only shown, so that whoever keeps a copy of the key set knows it in time */
record SigningKey(RSAKey key, Instant signsFrom) {

	String kid() {
		return key.getKeyID();
	}
}
