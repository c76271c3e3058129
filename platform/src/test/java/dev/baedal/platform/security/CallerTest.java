package dev.baedal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baedal.platform.personal.CustomerInPath;
import dev.baedal.platform.problem.Forbidden;
import dev.baedal.platform.security.mode.SecurityProperties;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A caller is built from the claims of a token. */
class CallerTest {

	private static final Caller KHL = new Caller("khl", Set.of(Role.CUSTOMER), Set.of(), false);

	@Test
	void isReadFromTheClaimsOfOurIssuer() {
		Caller owner = read(claims("sub", "scope", "roles", "stores"),
				Map.of("sub", "owner-1", "roles", List.of("OWNER", "unheard-of"), "stores", List.of(1, 7)));

		assertThat(owner).isEqualTo(new Caller("owner-1", Set.of(Role.OWNER), Set.of(1L, 7L), false));
	}

	@Test
	void isReadFromTheClaimsOfAnotherIssuer() {
		Caller rider = read(claims("preferred_username", "scope", "realm_access.roles", "stores"), Map.of("sub", "8d1c",
				"preferred_username", "kim", "realm_access", Map.of("roles", List.of("RIDER")), "stores", "1 2"));

		assertThat(rider).isEqualTo(new Caller("kim", Set.of(Role.RIDER), Set.of(1L, 2L), false));
	}

	@Test
	void rejectsATokenWithoutAValidPerson() {
		for (Object invalid : new Object[]{ " ", "a".repeat(65), "a\nb", 7, "#1", "a/b", "50%", "..", " khl", "k  hl",
				"khl\u3164", "khl\u200B", "khl\uFE0F" }) {
			assertThatThrownBy(() -> read(claims("sub", "scope", "roles", "stores"), Map.of("sub", invalid)))
				.isInstanceOf(InvalidBearerTokenException.class);
		}
	}

	@Test
	void isOnePersonInEitherUnicodeForm() {
		var names = claims("sub", "scope", "roles", "stores");

		assertThat(read(names, Map.of("sub", Normalizer.normalize("김철수", Normalizer.Form.NFD))).person())
			.isEqualTo("김철수");
		assertThat(read(names, Map.of("sub", "auth0|5f:7")).person()).isEqualTo(CustomerInPath.check("auth0|5f:7"));
	}

	@Test
	void rejectsAStoreThatIsNoNumber() {
		assertThatThrownBy(() -> read(claims("sub", "scope", "roles", "stores"), Map.of("sub", "khl", "stores", "all")))
			.isInstanceOf(InvalidBearerTokenException.class);
	}

	@Test
	void speaksOnlyForThemselves() {
		assertThat(KHL.speaksAs(Role.CUSTOMER, "customerId", null)).isEqualTo("khl");
		assertThat(KHL.speaksAs(Role.CUSTOMER, "customerId", " khl ")).isEqualTo("khl");
		assertThatThrownBy(() -> KHL.speaksAs(Role.CUSTOMER, "customerId", "kim")).isInstanceOf(Forbidden.class)
			.hasMessageContaining("customerId")
			.hasMessageContaining("khl");
		assertThatThrownBy(() -> KHL.speaksAs(Role.RIDER, "riderId", "khl")).isInstanceOf(Forbidden.class)
			.hasMessageContaining("RIDER");
	}

	@Test
	void operatorReadsAllAndGivesNoCommandsOfOthers() {
		Caller operator = new Caller("operator-1", Set.of(Role.OPERATOR), Set.of(), false);

		assertThat(operator.customer("khl")).isEqualTo("khl");
		assertThatThrownBy(() -> operator.speaksAs(Role.CUSTOMER, "customerId", "khl")).isInstanceOf(Forbidden.class);
		assertThatThrownBy(() -> operator.requireStore(1)).isInstanceOf(Forbidden.class);
	}

	/** An owner by store's own table needs no role in the token, and keeps those that it has. */
	@Test
	void runsTheStoresOfTheTableToo() {
		Caller owner = new Caller("owner-1", Set.of(Role.OWNER), Set.of(1L), false).running(Set.of(7L));
		Caller customer = KHL.running(Set.of(7L));

		assertThat(owner.stores()).containsExactlyInAnyOrder(1L, 7L);
		assertThat(customer.roles()).containsExactlyInAnyOrder(Role.CUSTOMER, Role.OWNER);
		assertThat(customer.owns(7)).isTrue();
		assertThat(customer.owns(1)).isFalse();
		assertThat(KHL.running(Set.of())).isEqualTo(KHL);
	}

	/** A token that lists stores without the role owns none of them, also beside a store of the table. */
	@Test
	void storesOfATokenCountOnlyWithTheRole() {
		Caller caller = new Caller("khl", Set.of(Role.CUSTOMER), Set.of(1L), false).running(Set.of(7L));

		assertThat(caller.owns(1)).isFalse();
		assertThat(caller.owns(7)).isTrue();
	}

	@Test
	void runsNoStoreAsACustomer() {
		assertThat(KHL.runs(7L)).isFalse();
		assertThat(KHL.running(Set.of(7L)).runs(7L)).isTrue();
		assertThat(new Caller("operator-1", Set.of(Role.OPERATOR), Set.of(), false).runs(null)).isTrue();
	}

	@Test
	void threadWithoutALoginMayDoEverything() {
		assertThat(Caller.now().speaksAs(Role.CUSTOMER, "customerId", "anybody")).isEqualTo("anybody");
		assertThat(Caller.now().owns(7)).isTrue();
	}

	private static SecurityProperties.Claims claims(String person, String scope, String roles, String stores) {
		return new SecurityProperties.Claims(person, scope, roles, stores);
	}

	private static Caller read(SecurityProperties.Claims names, Map<String, Object> claims) {
		Jwt.Builder jwt = Jwt.withTokenValue("t").header("alg", "RS256").expiresAt(Instant.now().plusSeconds(60));
		claims.forEach(jwt::claim);
		return (Caller) new CallerConverter(names, person -> Set.of()).convert(jwt.build()).getPrincipal();
	}
}
