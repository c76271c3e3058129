package dev.baedal.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;

/**
 * Tokens of a run with {@code --secure}, from its identity service. A token is renewed after half of its lifetime, and
 * used until it expires while identity is down.
 */
public final class Login {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
	private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(2);

	private final Http http = new Http(Duration.ofSeconds(10));
	private final String identity;
	private final String secret;
	private final Clock clock;
	private final Map<String, Held> tokens = new ConcurrentHashMap<>();

	/** @param secret of the demo clients */
	public Login(int portOffset, String secret) {
		this(portOffset, secret, Clock.systemUTC());
	}

	Login(int portOffset, String secret, Clock clock) {
		this.identity = issuer(portOffset);
		this.secret = secret;
		this.clock = clock;
	}

	public static String issuer(int portOffset) {
		return "http://localhost:" + Program.IDENTITY.port(portOffset);
	}

	/** Token of the role's demo user. @throws CommandFailure if identity responds without a token */
	public String token(Role role) throws IOException, InterruptedException {
		return token(role.client(), "");
	}

	/** Token of any person, signed up or not. @throws CommandFailure if identity responds without a token */
	public String token(Role role, String person) throws IOException, InterruptedException {
		return token("demo-people", "&role=%s&person=%s".formatted(role.name(), URLEncoder.encode(person, UTF_8)));
	}

	private String token(String client, String parameters) throws IOException, InterruptedException {
		return tokens.computeIfAbsent(client + parameters, key -> new Held(client, parameters)).value();
	}

	private final class Held {

		private final String client;
		private final String parameters;
		private String value;
		private Instant renewAt = Instant.MIN;
		private Instant expiresAt = Instant.MIN;
		private IOException failure;

		Held(String client, String parameters) {
			this.client = client;
			this.parameters = parameters;
		}

		synchronized String value() throws IOException, InterruptedException {
			if (!clock.instant().isBefore(renewAt)) {
				try {
					renew();
				}
				catch (IOException e) {
					renewAt = clock.instant().plus(RETRY_AFTER);
					failure = e;
				}
			}
			if (clock.instant().isAfter(expiresAt)) {
				throw new IOException("identity gave no token a moment ago", failure);
			}
			return value;
		}

		private void renew() throws IOException, InterruptedException {
			var response = http.form(identity + "/oauth2/token", client, secret,
					"grant_type=client_credentials" + parameters);
			if (response.status() / 100 == 5) {
				throw new IOException("identity answers " + response.status());
			}
			if (!response.ok()) {
				throw new CommandFailure("identity gives no token for %s (%d %s)".formatted(client + parameters,
						response.status(), response.body().path("error").asString("")));
			}
			var life = Duration.ofSeconds(response.body().path("expires_in").asLong());
			value = response.body().path("access_token").asString();
			renewAt = clock.instant().plus(life.dividedBy(2));
			expiresAt = clock.instant().plus(life).minus(EXPIRY_MARGIN);
		}
	}
}
