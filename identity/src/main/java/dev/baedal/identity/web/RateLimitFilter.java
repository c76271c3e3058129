package dev.baedal.identity.web;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.identity.IdentityProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits password guesses, sign-ups and token requests for each address: each of them costs a hash. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RateLimitFilter extends OncePerRequestFilter {

	private static final Set<String> LOGINS = Set.of("/login", "/signup", "/people", "/password", "/people/password",
			"/people/leave");
	private static final String TOKEN = "/oauth2/token";
	private static final int MAX_ADDRESSES = 100_000;
	private static final int NETWORK_BYTES = 8;
	private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d+)?");
	private static final Pattern IPV6 = Pattern
		.compile("\\[?([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?(?:](?::\\d+)?)?");

	private final IdentityProperties.Limit limit;
	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MAX_ADDRESSES)
		.expireAfterAccess(Duration.ofMinutes(5))
		.build();

	RateLimitFilter(IdentityProperties properties) {
		this.limit = properties.limit();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || !(isLogin(request) || request.getRequestURI().equals(TOKEN));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int perMinute = isLogin(request) ? limit.loginsPerMinute() : limit.tokensPerMinute();
		String key = (isLogin(request) ? "login " : "token ") + network(request.getRemoteAddr());
		ConsumptionProbe probe = buckets.get(key, unknown -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader("Retry-After",
				Long.toString(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
		ProblemWriter.write(request, response, Message.of(Sentence.ATTEMPTS_REACHED, perMinute));
	}

	/**
	 * Reduces an IPv6 address to its /64 network, since a household has 2^64 addresses. Strips the port that a load
	 * balancer may have written behind an address.
	 */
	static String network(String address) {
		Matcher ipv4 = IPV4.matcher(address);
		if (ipv4.matches()) {
			return ipv4.group(1);
		}
		Matcher ipv6 = IPV6.matcher(address);
		if (!ipv6.matches()) {
			return address;
		}
		try {
			InetAddress literal = InetAddress.getByName("[" + ipv6.group(1) + "]"); // brackets prevent a DNS lookup
			return literal instanceof Inet6Address ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
					: literal.getHostAddress();
		}
		catch (UnknownHostException noAddress) {
			return address;
		}
	}

	private static boolean isLogin(HttpServletRequest request) {
		return LOGINS.contains(request.getRequestURI());
	}

	private static Bucket bucket(int perMinute) {
		return Bucket.builder()
			.addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
			.build();
	}
}
