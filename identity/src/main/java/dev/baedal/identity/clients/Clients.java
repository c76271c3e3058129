package dev.baedal.identity.clients;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.identity.IdentityProperties;
import dev.baedal.identity.MissingSetting;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Builds the clients that the settings name. No client has a password grant: this server does not support it. */
@Component
class Clients {

	static final String INTERNAL = "internal";
	static final String GATEWAY = "gateway";
	/** The client setting that names the person of a demo client's tokens. */
	static final String PERSON = "baedal.person";
	/**
	 * Its tokens are those of the person that each request names: demonstrations and tests have many people. Registered
	 * only with the demo.
	 */
	static final String DEMO_PEOPLE_CLIENT = "demo-people";

	private static final int MIN_SECRET_LENGTH = 32;
	private static final Map<String, String> DEMO_PEOPLE = Map.of("demo-customer", "khl", "demo-owner", "owner-1",
			"demo-rider", "rider-1", "demo-operator", "operator-1");

	private final IdentityProperties properties;
	private final PasswordEncoder secrets;

	Clients(IdentityProperties properties, PasswordEncoder secrets) {
		this.properties = properties;
		this.secrets = secrets;
	}

	/** @return clients by client id */
	Map<String, RegisteredClient> configured() {
		Map<String, RegisteredClient> clients = properties.services()
			.keySet()
			.stream()
			.collect(Collectors.toMap(name -> name, this::service));
		if (properties.gateway().secret() != null) {
			clients.put(GATEWAY, gateway());
		}
		if (properties.demo()) {
			DEMO_PEOPLE.forEach((client, person) -> clients.put(client,
					demo(client, ClientSettings.builder().setting(PERSON, person).build())));
			clients.put(DEMO_PEOPLE_CLIENT, demo(DEMO_PEOPLE_CLIENT, ClientSettings.builder().build()));
		}
		return clients;
	}

	private RegisteredClient gateway() {
		String url = properties.gateway().url().toString();
		return client(GATEWAY, "baedal.identity.gateway.secret", properties.gateway().secret())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUri(url + "/login/oauth2/code/baedal")
			.postLogoutRedirectUri(url + "/session")
			.scope("openid")
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TokenSettings.builder()
				.accessTokenTimeToLive(properties.accessToken())
				.refreshTokenTimeToLive(properties.refreshToken())
				.reuseRefreshTokens(false)
				.build())
			.build();
	}

	private RegisteredClient service(String name) {
		return client(name, "baedal.identity.services." + name, properties.services().get(name))
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope(INTERNAL)
			.clientSettings(ClientSettings.builder().build())
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(properties.accessToken()).build())
			.build();
	}

	private RegisteredClient demo(String name, ClientSettings settings) {
		return client(name, "baedal.identity.demo-secret", properties.demoSecret())
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientSettings(settings)
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(properties.demoToken()).build())
			.build();
	}

	private RegisteredClient.Builder client(String name, String key, String secret) {
		return RegisteredClient.withId(name)
			.clientId(name)
			.clientName(name)
			.clientSecret(secrets.encode(MissingSetting.require(key, secret, MIN_SECRET_LENGTH)))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
	}
}
