package dev.baedal.gateway.login;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reports which person is logged in, and which CSRF token the unsafe requests of a page must carry. Responds with JSON
 * also to a request for HTML.
 */
@RestController
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class SessionController {

	@GetMapping("/session")
	Mono<ResponseEntity<Map<String, Object>>> session(ServerWebExchange exchange) {
		return exchange.getPrincipal()
			.ofType(Principal.class)
			.flatMap(person -> loggedIn(exchange, person))
			.defaultIfEmpty(Map.of("login", LoginEntryPoint.LOGIN))
			.map(session -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(session));
	}

	private static Mono<Map<String, Object>> loggedIn(ServerWebExchange exchange, Principal person) {
		Map<String, Object> session = new LinkedHashMap<>();
		session.put("person", person.getName());
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
