package dev.baedal.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;

import dev.baedal.http.Methods;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Applies the rate limits to requests. Their numbers are {@code baedal.rate-limit} in application.yml. Each refusal is
 * counted in {@code baedal.gateway.limited}, by limit.
 */
public class RateLimitFilters {

	private static final int NETWORK_BYTES = 8;
	/**
	 * Maximum of delayed refusals. Further ones are sent without a delay: a flood of requests would fill the memory.
	 */
	static final int MAX_WAITING = 1000;

	private final RateLimitProperties rules;
	private final Buckets buckets;
	private final MeterRegistry meters;
	private final Semaphore waiting = new Semaphore(MAX_WAITING);

	RateLimitFilters(RateLimitProperties rules, Buckets buckets, MeterRegistry meters) {
		this.rules = rules;
		this.buckets = buckets;
		this.meters = meters;
	}

	/** Limits each address before the caller is authenticated. */
	public WebFilter ofAddresses() {
		return (exchange, chain) -> {
			String address = address(exchange.getRequest().getRemoteAddress());
			if (isImage(exchange.getRequest())) {
				return take(new RateLimit("images", rules.images()), address, exchange)
					.then(Mono.defer(() -> chain.filter(exchange)));
			}
			Mono<Void> login = isLogin(exchange.getRequest())
					? take(new RateLimit("login", rules.login()), address, exchange)
					: Mono.empty();
			return take(new RateLimit("address", rules.address()), address, exchange).then(login)
				.then(Mono.defer(() -> chain.filter(exchange)));
		};
	}

	/** Limits each person after the caller is authenticated; an anonymous caller is identified by the address. */
	public WebFilter ofPersons() {
		return (exchange, chain) -> isImage(exchange.getRequest()) ? chain.filter(exchange)
				: exchange.getPrincipal()
					.map(Principal::getName)
					.map(name -> "person " + name)
					.defaultIfEmpty("address " + address(exchange.getRequest().getRemoteAddress()))
					.flatMap(caller -> take(new RateLimit("person", rules.person()), caller, exchange)
						.then(Mono.defer(() -> isOrder(exchange.getRequest())
								? take(new RateLimit("ordering", rules.ordering()), caller, exchange)
								: Mono.empty())))
					.then(Mono.defer(() -> chain.filter(exchange)));
	}

	private Mono<Void> take(RateLimit limit, String caller, ServerWebExchange exchange) {
		if (!rules.enabled()) {
			return Mono.empty();
		}
		return buckets.take(limit, caller).flatMap(left -> {
			if (left.isConsumed()) {
				limit.write(exchange.getResponse().getHeaders(), left);
				return Mono.empty();
			}
			meters.counter("baedal.gateway.limited", "limit", limit.name()).increment();
			return refuse(new RateLimited(limit, left));
		});
	}

	/** Delays the 429: this throttles clients that retry at once. */
	private Mono<Void> refuse(RateLimited refusal) {
		if (!waiting.tryAcquire()) {
			return Mono.error(refusal);
		}
		return Mono.delay(rules.refuseAfter()).doFinally(end -> waiting.release()).then(Mono.error(refusal));
	}

	private static boolean isLogin(ServerHttpRequest request) {
		String path = request.getPath().value();
		return path.startsWith("/oauth2/") || path.startsWith("/login/") || path.equals("/login")
				|| path.equals("/signup");
	}

	/** A menu has hundreds of images, which a browser requests all at once, and then keeps. */
	private static boolean isImage(ServerHttpRequest request) {
		return Methods.READS.contains(request.getMethod().name()) && request.getPath().value().startsWith("/images/");
	}

	/** Matches the seeds' orders as well: they have the same method and path. */
	private static boolean isOrder(ServerHttpRequest request) {
		return request.getMethod() == HttpMethod.POST && request.getPath().value().equals("/orders");
	}

	/** Reduces an IPv6 address to its /64 network: a household has 2^64 addresses. */
	static String address(InetSocketAddress socket) {
		InetAddress address = socket == null ? null : socket.getAddress();
		if (address instanceof Inet6Address) {
			return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
		}
		return address == null ? "unknown" : address.getHostAddress();
	}
}
