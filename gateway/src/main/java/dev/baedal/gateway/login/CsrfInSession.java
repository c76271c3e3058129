package dev.baedal.gateway.login;

import java.util.UUID;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Stores the CSRF token in the session as Spring Security's own repository does, but keeps the session's id. Changing
 * it would log out the concurrent requests of the same page. The login has changed the id already.
 */
class CsrfInSession implements ServerCsrfTokenRepository {

	private static final String TOKEN = CsrfInSession.class.getName();

	@Override
	public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", UUID.randomUUID().toString()));
	}

	@Override
	public Mono<Void> saveToken(ServerWebExchange exchange, CsrfToken token) {
		return exchange.getSession().doOnNext(session -> {
			if (token == null) {
				session.getAttributes().remove(TOKEN);
			}
			else {
				session.getAttributes().put(TOKEN, token);
			}
		}).then();
	}

	@Override
	public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
		return exchange.getSession().filter(WebSession::isStarted).mapNotNull(session -> session.getAttribute(TOKEN));
	}
}
