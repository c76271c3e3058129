package dev.baedal.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.reactivestreams.Publisher;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** A stub OpenID Connect issuer. Issues tokens for the person that a test sets. */
class StubIssuer {

	private final DisposableServer server = HttpServer.create()
		.host("localhost")
		.port(0)
		.handle(this::handle)
		.bindNow();
	private final List<RSAKey> keys = new ArrayList<>(List.of(key()));

	/** Form bodies of the token and the revocation endpoint. */
	final List<String> requests = new CopyOnWriteArrayList<>();
	volatile String person = "khl";
	volatile String nonce;
	volatile int seconds = 300;
	/** Status of the token and key responses. */
	volatile int status = 200;
	/** Accepts requests and never responds. */
	volatile boolean hangs;

	String url() {
		return "http://localhost:" + server.port();
	}

	RSAKey signing() {
		return keys.get(keys.size() - 1);
	}

	void rotate() {
		keys.add(key());
	}

	String token(String person, String... roles) {
		return token(signing(), claims -> claims.subject(person).claim("roles", List.of(roles)));
	}

	String token(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
		return sign(key, claims(change));
	}

	JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(url())
			.subject("khl")
			.audience("baedal")
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.notBeforeTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)));
		change.accept(claims);
		return claims.build();
	}

	static String sign(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			jwt.sign(new RSASSASigner(key));
			return jwt.serialize();
		}
		catch (JOSEException e) {
			throw new AssertionError(e);
		}
	}

	static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).algorithm(JWSAlgorithm.RS256).generate();
		}
		catch (JOSEException e) {
			throw new AssertionError(e);
		}
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMapMany(body -> {
			String path = UriComponentsBuilder.fromUriString(request.uri()).build().getPath();
			if (hangs) {
				return Mono.never();
			}
			return response.status(path.equals("/token") || path.equals("/jwks") ? status : 200)
				.header("Content-Type", "application/json")
				.sendString(Mono.just(JsonMapper.shared().writeValueAsString(content(path, body))));
		});
	}

	private Map<String, ?> content(String path, String body) {
		return switch (path) {
			case "/.well-known/openid-configuration" -> Map.of("issuer", url(), "authorization_endpoint",
					url() + "/authorize", "token_endpoint", url() + "/token", "jwks_uri", url() + "/jwks",
					"revocation_endpoint", url() + "/revoke", "end_session_endpoint", url() + "/logout",
					"subject_types_supported", List.of("public"), "response_types_supported", List.of("code"),
					"id_token_signing_alg_values_supported", List.of("RS256"));
			case "/jwks" -> new JWKSet(List.copyOf(keys)).toJSONObject();
			default -> {
				requests.add(body);
				yield status == 200 ? tokens() : Map.of("error", status == 400 ? "invalid_grant" : "server_error");
			}
		};
	}

	private Map<String, ?> tokens() {
		return Map.of("access_token", token(person, "CUSTOMER"), "token_type", "Bearer", "expires_in", seconds,
				"refresh_token", UUID.randomUUID().toString(), "id_token",
				token(signing(),
						claims -> claims.subject(person)
							.audience("gateway")
							.claim("nonce", nonce)
							.claim("roles", List.of("CUSTOMER"))));
	}
}
