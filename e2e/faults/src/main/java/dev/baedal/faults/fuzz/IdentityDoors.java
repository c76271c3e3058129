package dev.baedal.faults.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.local.Program;

/** What identity offers: it describes itself to OpenID clients only, so this list is kept by hand. */
final class IdentityDoors {

	private IdentityDoors() {}

	static List<Operation> all() {
		return Stream
			.of(door("POST", "/people", "name", "password"), door("GET", "/login"),
					door("POST", "/login", "username", "password"), door("GET", "/signup"),
					door("POST", "/signup", "name", "password"), door("POST", "/logout"),
					door("PUT", "/operator/people/{name}", "roles", "stores", "reason"),
					door("GET", "/.well-known/openid-configuration"), door("GET", "/oauth2/jwks"),
					asked("GET", "/oauth2/authorize", "response_type", "client_id", "redirect_uri", "state",
							"code_challenge"),
					door("POST", "/oauth2/token", "grant_type", "code", "client_id"),
					door("POST", "/oauth2/revoke", "token"), door("POST", "/oauth2/introspect", "token"),
					door("GET", "/userinfo"), asked("GET", "/connect/logout", "id_token_hint"),
					door("POST", "/actuator/keys"))
			.toList();
	}

	private static Operation door(String method, String path, String... fields) {
		return new Operation(Program.IDENTITY, method, path, List.of(),
				Arrays.stream(fields).map(name -> new Operation.Field(name, "string", List.of(), true)).toList());
	}

	private static Operation asked(String method, String path, String... queries) {
		return new Operation(Program.IDENTITY, method, path, List.of(queries), List.of());
	}
}
