package dev.baedal.gateway.login;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reports which mode runs. In login mode also which person is logged in, and which CSRF token the unsafe requests of a
 * page must carry; in open mode every caller has all roles, and each request names its person. Responds with JSON also
 * to a request for HTML.
 */
@RestController
class SessionController {

	private static final List<String> ROLES = List.of("CUSTOMER", "OWNER", "RIDER", "OPERATOR");

	private final boolean isOpen;

	SessionController(@Value("${" + SecurityMode.KEY + ":open}") String mode) {
		this.isOpen = mode.equals("open");
	}

	@GetMapping("/session")
	Mono<ResponseEntity<Map<String, Object>>> session(ServerWebExchange exchange) {
		Mono<Map<String, Object>> session = isOpen ? Mono.just(session("open", "roles", ROLES))
				: exchange.getPrincipal()
					.ofType(Principal.class)
					.flatMap(person -> loggedIn(exchange, person))
					.defaultIfEmpty(session("login", "login", LoginEntryPoint.LOGIN));
		return session.map(body -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body));
	}

	private static Map<String, Object> session(String mode, String field, Object value) {
		Map<String, Object> session = new LinkedHashMap<>();
		session.put("mode", mode);
		session.put(field, value);
		return session;
	}

	private static Mono<Map<String, Object>> loggedIn(ServerWebExchange exchange, Principal person) {
		Map<String, Object> session = session("login", "person", person.getName());
		if (!(person instanceof OAuth2AuthenticationToken browser)) {
			return Mono.just(session);
		}
		if (browser.getPrincipal().getAttribute("roles") != null) {
			session.put("roles", browser.getPrincipal().getAttribute("roles"));
		}
		session.put("logout", "POST /logout");
		Mono<CsrfToken> csrf = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
		return csrf.map(token -> {
			session.put("csrf", Map.of("header", token.getHeaderName(), "token", token.getToken()));
			return session;
		});
	}
}
