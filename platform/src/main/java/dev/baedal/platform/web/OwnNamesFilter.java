package dev.baedal.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Open mode asks nobody for a token, so a web page in a browser on this machine must not act for its visitor. A request
 * to a foreign host name (DNS rebinding) is 421; a command from a page of a foreign origin is 403.
 */
class OwnNamesFilter extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final OwnNames own;

	OwnNamesFilter(OwnNames own) {
		this.own = own;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isOwnHost(request)) {
			ProblemResponse
				.write(response, HttpStatus.MISDIRECTED_REQUEST, "Misdirected request", "Host must be localhost,"
						+ " a loopback address or a name that baedal.open.hosts lists: without a login no other name is served");
		}
		else if (!READS.contains(request.getMethod()) && isForeignPage(request)) {
			ProblemResponse
				.write(response, HttpStatus.FORBIDDEN, "Foreign origin", "A page of another origin may not give"
						+ " commands: without a login, Origin must be localhost, a loopback address or a name that baedal.open.hosts lists");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** A browser always sends Host; a client of HTTP/1.0 that sends none is no browser. */
	private boolean isOwnHost(HttpServletRequest request) {
		return values(request, HttpHeaders.HOST).stream().allMatch(host -> host.isBlank() || own.areNamedBy(host));
	}

	private boolean isForeignPage(HttpServletRequest request) {
		List<String> origins = values(request, HttpHeaders.ORIGIN);
		return origins.isEmpty() ? values(request, "Sec-Fetch-Site").contains("cross-site")
				: !origins.stream().allMatch(own::areOriginOf);
	}

	private static List<String> values(HttpServletRequest request, String header) {
		return Collections.list(request.getHeaders(header));
	}
}
