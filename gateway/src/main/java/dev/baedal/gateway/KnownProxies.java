package dev.baedal.gateway;

import java.net.InetSocketAddress;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/** X-Forwarded-* say who asks, and under which address, if a known load balancer wrote them. */
@Component("forwardedHeaderTransformer")
@ConditionalOnProperty("baedal.trusted-proxies")
class KnownProxies extends ForwardedHeaderTransformer {

	private final InetAddressMatcher known;

	KnownProxies(@Value("${baedal.trusted-proxies}") List<String> networks) {
		known = InetAddressMatchers.builder().includeAddresses(networks).build();
	}

	@Override
	public ServerHttpRequest apply(ServerHttpRequest request) {
		InetSocketAddress caller = request.getRemoteAddress();
		return caller != null && known.matches(caller.getAddress()) ? super.apply(request) : request;
	}
}
