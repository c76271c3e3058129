package dev.baedal.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Reads the caller's address and the requested URL from the headers of trusted proxies. Spring's own transformer takes
 * the left end, which the caller writes, and leaves the address unresolved, so that all callers would count as one.
 */
@Component("forwardedHeaderTransformer")
@ConditionalOnExpression("!'${baedal.trusted-proxies:}'.isBlank()")
class KnownProxies extends ForwardedHeaderTransformer {

	private static final String FORWARDED = "Forwarded";
	private static final String X_FORWARDED_FOR = "X-Forwarded-For";

	private final Predicate<InetAddress> trusted;
	private final boolean standard;

	/**
	 * @param header the header that these proxies write; the other one is not read, since they forward it as the caller
	 * sent it
	 */
	KnownProxies(@Value("${baedal.trusted-proxies}") List<String> networks,
			@Value("${baedal.trusted-proxies-header:" + X_FORWARDED_FOR + "}") String header) {
		InetAddressMatcher matcher = InetAddressMatchers.builder()
			.includeAddresses(networks.stream().map(String::strip).toList())
			.build();
		this.trusted = matcher::matches;
		this.standard = header.equalsIgnoreCase(FORWARDED);
		if (!standard && !header.equalsIgnoreCase(X_FORWARDED_FOR)) {
			throw new IllegalArgumentException(
					"baedal.trusted-proxies-header is " + X_FORWARDED_FOR + " or " + FORWARDED + ", not " + header);
		}
	}

	@Override
	public ServerHttpRequest apply(ServerHttpRequest request) {
		InetSocketAddress peer = request.getRemoteAddress();
		if (peer == null || peer.getAddress() == null || !trusted.test(peer.getAddress())) {
			return request;
		}
		List<String> written = request.getHeaders().getOrEmpty(standard ? FORWARDED : X_FORWARDED_FOR);
		ForwardedHops.Hop caller = (standard ? ForwardedHops.inForwarded(written)
				: ForwardedHops.inXForwardedFor(written))
			.caller(trusted);
		ServerHttpRequest forwarded = super.apply(
				request.mutate().headers(headers -> keepTrusted(headers, caller)).build());
		return caller == null ? forwarded
				: forwarded.mutate().remoteAddress(new InetSocketAddress(caller.address(), 0)).build();
	}

	/**
	 * Removes the headers that are read here or that the proxies do not write. Spring reads the requested scheme and
	 * host from the rest.
	 */
	private void keepTrusted(HttpHeaders headers, ForwardedHops.Hop caller) {
		headers.remove(X_FORWARDED_FOR);
		headers.remove(FORWARDED);
		if (standard) {
			headers.headerNames()
				.stream()
				.filter(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, 12))
				.toList()
				.forEach(headers::remove);
			if (caller != null) {
				headers.set(FORWARDED, caller.text());
			}
		}
	}
}
