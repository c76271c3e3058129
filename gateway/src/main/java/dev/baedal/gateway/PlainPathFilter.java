package dev.baedal.gateway;

import java.util.Set;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Rejects an ambiguous path with 404. Routes match the path as it is written, but servlet containers resolve
 * {@code /orders/../internal/x} first: the gateway and a service could read it differently.
 */
@Component
@Order(-200) // before Spring Security, which reads the path as well
class PlainPathFilter implements WebFilter {

	private static final Set<String> DOT_SEGMENTS = Set.of(".", "..");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		PathContainer path = exchange.getRequest().getPath();
		return isPlain(path) ? chain.filter(exchange) : Mono.error(new Rejection(Message.of(Sentence.NOTHING_HERE)));
	}

	private static boolean isPlain(PathContainer path) {
		return !path.value().contains("//") && path.elements()
			.stream()
			.filter(PathSegment.class::isInstance)
			.map(PathSegment.class::cast)
			.allMatch(segment -> segment.parameters().isEmpty() && isPlain(segment.valueToMatch()));
	}

	private static boolean isPlain(String decoded) {
		return !DOT_SEGMENTS.contains(decoded)
				&& decoded.chars().noneMatch(c -> c == '/' || c == '\\' || c == ';' || c == '%' || c < ' ');
	}
}
