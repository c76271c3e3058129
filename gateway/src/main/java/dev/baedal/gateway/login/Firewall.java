package dev.baedal.gateway.login;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Maps a request that Spring Security's firewall rejects to 400, in the gateway's error format. */
@Component
class Firewall implements ServerExchangeRejectedHandler {

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
		return Mono.error(new Rejection(Message.of(Sentence.FORBIDDEN_CHARACTERS), rejected));
	}
}
