package dev.baedal.faults.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.local.programs.Program;

/** The operations of identity, kept by hand: identity has no OpenAPI description. */
final class IdentityOperations {

	private IdentityOperations() {}

	static List<Operation> all() {
		return Stream
			.of(withBody("POST", "/people", "name", "password"), withBody("GET", "/login"),
					withBody("POST", "/login", "username", "password"), withBody("GET", "/signup"),
					withBody("POST", "/signup", "name", "password"), withBody("POST", "/logout"),
					withBody("PUT", "/operator/people/{name}", "roles", "stores", "reason"),
					withBody("GET", "/.well-known/openid-configuration"), withBody("GET", "/oauth2/jwks"),
					withQuery("GET", "/oauth2/authorize", "response_type", "client_id", "redirect_uri", "state",
							"code_challenge"),
					withBody("POST", "/oauth2/token", "grant_type", "code", "client_id"),
					withBody("POST", "/oauth2/revoke", "token"), withBody("POST", "/oauth2/introspect", "token"),
					withBody("GET", "/userinfo"), withQuery("GET", "/connect/logout", "id_token_hint"),
					withBody("POST", "/actuator/keys"))
			.toList();
	}

	private static Operation withBody(String method, String path, String... fields) {
		return new Operation(Program.IDENTITY, method, path, List.of(),
				Arrays.stream(fields).map(name -> new Operation.Field(name, "string", List.of(), true)).toList());
	}

	private static Operation withQuery(String method, String path, String... queries) {
		return new Operation(Program.IDENTITY, method, path, List.of(queries), List.of());
	}
}
