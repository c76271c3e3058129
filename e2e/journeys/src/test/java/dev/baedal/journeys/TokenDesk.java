package dev.baedal.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets and caches tokens: of identity's demo client for customers, owners and riders, and of the services' clients. */
final class TokenDesk {

	private final ApiClient identity;
	private final JsonNode secrets;
	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	/** @param data the platform's folder, whose secrets only its owner reads */
	TokenDesk(ApiClient identity, Path data) {
		this.identity = identity;
		try {
			this.secrets = JsonMapper.shared().readTree(Files.readString(data.resolve("secrets.json")));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	String token(Caller caller) {
		return token("demo-people", "demo",
				"&role=%s&person=%s".formatted(caller.role(), URLEncoder.encode(caller.person(), UTF_8)));
	}

	/** The token of an owner of this store only. */
	String ownerToken(String person, long store) {
		return token("demo-people", "demo", "&role=OWNER&person=%s&stores=%d".formatted(person, store));
	}

	/** The token of a service. */
	String serviceToken(String name) {
		return token(name, name, "");
	}

	/** The password of the demo users. */
	String password() {
		return secrets.path("password").asString();
	}

	private String token(String client, String secret, String whom) {
		return tokens.computeIfAbsent(client + whom, key -> {
			String basic = Base64.getEncoder()
				.encodeToString((client + ":" + secrets.path(secret).asString()).getBytes(UTF_8));
			Response response = identity.send("POST", "/oauth2/token", "grant_type=client_credentials" + whom,
					"Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
			assertThat(response.is(200).text("access_token")).isNotBlank();
			return response.text("access_token");
		});
	}
}
