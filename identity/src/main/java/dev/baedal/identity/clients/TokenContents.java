package dev.baedal.identity.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.baedal.identity.IdentityProperties;
import dev.baedal.identity.people.People;
import dev.baedal.identity.people.Person;
import dev.baedal.identity.people.Role;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Adds claims to the standard ones: the audience of all services; for a person the current roles and stores, also at a
 * refresh; for a service its scope.
 */
@Component
class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {

	private static final String AUDIENCE = "baedal";

	private final People people;
	private final List<Long> demoStores;

	TokenContents(People people, IdentityProperties properties) {
		this.people = people;
		this.demoStores = properties.demoStores();
	}

	@Override
	public void customize(JwtEncodingContext context) {
		JwtClaimsSet.Builder claims = context.getClaims();
		if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
			claims.claim("roles", roles(person(context.getPrincipal().getName())));
			return;
		}
		claims.audience(storable(List.of(AUDIENCE)));
		RegisteredClient client = context.getRegisteredClient();
		String demo = client.getClientSettings().getSetting(Clients.PERSON);
		if (demo != null) {
			describe(claims.subject(demo), demo);
		}
		else if (client.getClientId().equals(Clients.DEMO_PEOPLE_CLIENT)) {
			NamedPerson.in(context.getAuthorizationGrant(), demoStores).describe(claims);
		}
		else if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
			claims.claim("scope", scope(context.getAuthorizedScopes(), client));
		}
		else {
			describe(claims, context.getPrincipal().getName());
			claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
		}
	}

	/** Defaults to the scopes that the client is registered for. Joins them to one text, as RFC 9068 requires. */
	private static String scope(Set<String> requested, RegisteredClient client) {
		return String.join(" ", requested.isEmpty() ? client.getScopes() : requested);
	}

	private void describe(JwtClaimsSet.Builder claims, String name) {
		Person person = person(name);
		claims.claim("roles", roles(person));
		if (person.roles().contains(Role.OWNER)) {
			claims.claim("stores", storable(person.stores()));
		}
	}

	/** Rejects with invalid_grant when the person no longer exists, as may happen at a refresh. */
	private Person person(String name) {
		return people.find(name).orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
	}

	private static List<String> roles(Person person) {
		return storable(person.roles().stream().map(Role::name).sorted().toList());
	}

	/**
	 * Copies to an ArrayList: claims are stored with the login in JSON that names each list's class, and few classes
	 * may be read back.
	 */
	static <T> List<T> storable(Collection<T> values) {
		return new ArrayList<>(values);
	}
}
