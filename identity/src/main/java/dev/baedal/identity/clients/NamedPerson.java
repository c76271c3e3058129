package dev.baedal.identity.clients;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baedal.identity.people.Role;
import dev.baedal.text.PersonIds;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/**
 * The person that a token request of {@code demo-people} names by {@code person}, {@code role} and, for an owner,
 * {@code stores}. The person need not have signed up; an owner who names no stores owns those of the demo.
 */
record NamedPerson(String person, Role role, List<Long> stores) {

	/**
	 * @throws OAuth2AuthenticationException invalid_request for a missing or malformed person, an unknown role or
	 * malformed stores
	 */
	static NamedPerson in(Authentication grant, List<Long> demoStores) {
		Map<String, Object> parameters = ((OAuth2AuthorizationGrantAuthenticationToken) grant)
			.getAdditionalParameters();
		String person = PersonIds.normal(text(parameters, "person"));
		if (person.isEmpty()) {
			throw invalid("person names whom the token is for, in 1 to %d characters".formatted(PersonIds.LONGEST));
		}
		PersonIds.fault(person).ifPresent(fault -> {
			throw invalid("person " + fault);
		});
		return new NamedPerson(person, role(text(parameters, "role")), stores(text(parameters, "stores"), demoStores));
	}

	void describe(JwtClaimsSet.Builder claims) {
		claims.subject(person).claim("roles", TokenContents.storable(List.of(role.name())));
		if (role == Role.OWNER) {
			claims.claim("stores", TokenContents.storable(stores));
		}
	}

	private static Role role(String name) {
		return Stream.of(Role.values())
			.filter(role -> role.name().equals(name))
			.findFirst()
			.orElseThrow(() -> invalid("role is one of " + List.of(Role.values())));
	}

	private static List<Long> stores(String joined, List<Long> defaults) {
		if (joined.isBlank()) {
			return defaults;
		}
		if (!joined.matches("\\d{1,18}(,\\d{1,18})*+")) {
			throw invalid("stores are numbers, with commas between them");
		}
		return Stream.of(joined.split(",")).map(Long::valueOf).toList();
	}

	private static String text(Map<String, Object> parameters, String name) {
		return parameters.get(name) instanceof String text ? text : "";
	}

	private static OAuth2AuthenticationException invalid(String description) {
		return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, description, null));
	}
}
