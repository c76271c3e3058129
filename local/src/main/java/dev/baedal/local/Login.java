package dev.baedal.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Tokens of a run with {@code --secure}, from its identity service; each is asked for again shortly before its end. */
final class Login {

	private static final Duration EARLY = Duration.ofSeconds(30);

	private final Http http = new Http(Duration.ofSeconds(10));
	private final String identity;
	private final String secret;
	private final Map<Role, Token> tokens = new EnumMap<>(Role.class);

	private record Token(String value, Instant until) {
	}

	/** @param secret of the demo clients */
	Login(int portOffset, String secret) {
		this.identity = issuer(portOffset);
		this.secret = secret;
	}

	static String issuer(int portOffset) {
		return "http://localhost:" + Program.IDENTITY.port(portOffset);
	}

	/** @throws Refusal when identity answers but gives none */
	synchronized String token(Role role) throws IOException, InterruptedException {
		var known = tokens.get(role);
		if (known == null || Instant.now().isAfter(known.until().minus(EARLY))) {
			known = ask(role);
			tokens.put(role, known);
		}
		return known.value();
	}

	private Token ask(Role role) throws IOException, InterruptedException {
		var answer = http.form(identity + "/oauth2/token", role.client(), secret, "grant_type=client_credentials");
		if (!answer.ok()) {
			throw new Refusal("identity gives no token for " + role.label() + " (" + answer.status() + " " + answer.body().path("error").asString("") + ")");
		}
		return new Token(answer.body().path("access_token").asString(), Instant.now().plusSeconds(answer.body().path("expires_in").asLong()));
	}
}
