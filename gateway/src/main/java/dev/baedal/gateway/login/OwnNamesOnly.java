package dev.baedal.gateway.login;

import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Open mode asks nobody for a token, so a web page in a browser on this machine must not act for its visitor. A request
 * to a foreign host name (DNS rebinding) is 421; a command from a page of a foreign origin is 403. The management port
 * has this filter too.
 */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "open", matchIfMissing = true)
@Order(-300) // before every other filter that reads the request
class OwnNamesOnly implements WebFilter {

	private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE);

	private final OwnNames own;

	OwnNamesOnly(@Value("${baedal.open.hosts:}") List<String> hosts) {
		this.own = OwnNames.and(hosts);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!isOwnHost(request.getHeaders())) {
			return Mono
				.error(new ResponseStatusException(HttpStatus.MISDIRECTED_REQUEST, "Host must be localhost, a loopback"
						+ " address or a name that baedal.open.hosts lists: without a login no other name is served"));
		}
		if (!READS.contains(request.getMethod()) && isForeignPage(request.getHeaders())) {
			return Mono.error(
					new ResponseStatusException(HttpStatus.FORBIDDEN, "A page of another origin may not give commands:"
							+ " without a login, Origin must be localhost, a loopback address or a name that baedal.open.hosts lists"));
		}
		return chain.filter(exchange);
	}

	/** A browser always sends Host; a client of HTTP/1.0 that sends none is no browser. */
	private boolean isOwnHost(HttpHeaders headers) {
		return headers.getOrEmpty(HttpHeaders.HOST).stream().allMatch(host -> host.isBlank() || own.areNamedBy(host));
	}

	private boolean isForeignPage(HttpHeaders headers) {
		List<String> origins = headers.getOrEmpty(HttpHeaders.ORIGIN);
		return origins.isEmpty() ? headers.getOrEmpty("Sec-Fetch-Site").contains("cross-site")
				: !origins.stream().allMatch(own::areOriginOf);
	}
}
