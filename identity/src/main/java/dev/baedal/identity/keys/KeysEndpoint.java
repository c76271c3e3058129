package dev.baedal.identity.keys;

import java.time.Instant;
import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/keys} lists the signing keys. {@code POST} rotates now, as after a leak; the old key stays
 * published for a while.
 */
@Component
@Endpoint(id = "keys")
class KeysEndpoint {

	private final SigningKeys keys;

	KeysEndpoint(SigningKeys keys) {
		this.keys = keys;
	}

	record KeyView(String kid, Instant signsFrom, boolean signs) {}

	@ReadOperation
	List<KeyView> list() {
		SigningKey signing = keys.signing();
		return keys.all()
			.stream()
			.map(key -> new KeyView(key.kid(), key.signsFrom(), key.kid().equals(signing.kid())))
			.toList();
	}

	@WriteOperation
	KeyView rotate() {
		SigningKey next = keys.rotate();
		return new KeyView(next.kid(), next.signsFrom(), keys.signing().kid().equals(next.kid()));
	}
}
