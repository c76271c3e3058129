package dev.baedal.identity.keys;

import java.text.ParseException;
import java.util.Base64;

import com.nimbusds.jose.jwk.RSAKey;
import dev.baedal.identity.IdentityProperties;
import dev.baedal.identity.MissingSetting;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Encrypts with AES-256-GCM, by a key derived from the secret and a salt of each row: a copy of the database is not
 * enough to sign.
 */
@Component
class Seal {

	private static final int MIN_SECRET_LENGTH = 32;

	private final String secret;

	Seal(IdentityProperties properties) {
		this.secret = MissingSetting.require("baedal.identity.key-secret", properties.keySecret(), MIN_SECRET_LENGTH);
	}

	record Sealed(String salt, String text) {}

	Sealed seal(RSAKey key) {
		String salt = KeyGenerators.string().generateKey();
		byte[] sealed = Encryptors.stronger(secret, salt).encrypt(key.toJSONString().getBytes(UTF_8));
		return new Sealed(salt, Base64.getEncoder().encodeToString(sealed));
	}

	/** @throws MissingSetting when the key was encrypted with another secret */
	RSAKey open(Sealed sealed) {
		try {
			byte[] key = Encryptors.stronger(secret, sealed.salt()).decrypt(Base64.getDecoder().decode(sealed.text()));
			return RSAKey.parse(new String(key, UTF_8));
		}
		catch (IllegalStateException | ParseException e) {
			throw (MissingSetting) MissingSetting.because(
					"baedal.identity.key-secret is not the one that the signing keys in the database were sealed with")
				.initCause(e);
		}
	}
}
