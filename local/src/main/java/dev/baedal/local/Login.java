package dev.baedal.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of a run with {@code --secure}, from its identity service; each is asked for again when half of its life is
 * over, and goes on to its end while identity is away.
 */
public final class Login {

	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
	private static final Duration TOO_LATE = Duration.ofSeconds(2);

	private final Http http = new Http(Duration.ofSeconds(10));
	private final String identity;
	private final String secret;
	private final Clock clock;
	private final Map<String, Held> tokens = new ConcurrentHashMap<>();

	/** @param secret of the demo clients */
	Login(int portOffset, String secret) {
		this(portOffset, secret, Clock.systemUTC());
	}

	Login(int portOffset, String secret, Clock clock) {
		this.identity = issuer(portOffset);
		this.secret = secret;
		this.clock = clock;
	}

	static String issuer(int portOffset) {
		return "http://localhost:" + Program.IDENTITY.port(portOffset);
	}

	/** Of the demo's person of that role. @throws Refusal when identity answers but gives none */
	public String token(Role role) throws IOException, InterruptedException {
		return token(role.client(), "");
	}

	/** Of anybody, whether they have signed up or not. @throws Refusal as above */
	public String token(Role role, String person) throws IOException, InterruptedException {
		return token("demo-people", "&role=%s&person=%s".formatted(role.name(), URLEncoder.encode(person, UTF_8)));
	}

	private String token(String client, String whom) throws IOException, InterruptedException {
		return tokens.computeIfAbsent(client + whom, key -> new Held(client, whom)).value();
	}

	private final class Held {

		private final String client;
		private final String whom;
		private String value;
		private Instant renewAt = Instant.MIN;
		private Instant until = Instant.MIN;
		private IOException away;

		Held(String client, String whom) {
			this.client = client;
			this.whom = whom;
		}

		synchronized String value() throws IOException, InterruptedException {
			if (!clock.instant().isBefore(renewAt)) {
				try {
					ask();
				}
				catch (IOException e) {
					renewAt = clock.instant().plus(BETWEEN_TRIES);
					away = e;
				}
			}
			if (clock.instant().isAfter(until)) {
				throw new IOException("identity gave no token a moment ago", away);
			}
			return value;
		}

		private void ask() throws IOException, InterruptedException {
			var answer = http.form(identity + "/oauth2/token", client, secret, "grant_type=client_credentials" + whom);
			if (answer.status() / 100 == 5) {
				throw new IOException("identity answers " + answer.status());
			}
			if (!answer.ok()) {
				throw new Refusal("identity gives no token for %s (%d %s)".formatted(client + whom, answer.status(),
						answer.body().path("error").asString("")));
			}
			var life = Duration.ofSeconds(answer.body().path("expires_in").asLong());
			value = answer.body().path("access_token").asString();
			renewAt = clock.instant().plus(life.dividedBy(2));
			until = clock.instant().plus(life).minus(TOO_LATE);
		}
	}
}
