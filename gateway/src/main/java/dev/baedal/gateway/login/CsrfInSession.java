package dev.baedal.gateway.login;

import java.util.UUID;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * As Spring Security's own, but the session keeps its id when the token is made: that happens while other requests
 * of the same page are under way, which would find themselves logged out. The login has changed the id already.
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
