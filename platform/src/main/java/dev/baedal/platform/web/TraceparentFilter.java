package dev.baedal.platform.web;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the W3C trace context of a request in the logging context, from where events and calls take it on. */
class TraceparentFilter extends OncePerRequestFilter {

	static final String TRACEPARENT = "traceparent";
	private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(TRACEPARENT);
		MDC.put(TRACEPARENT, given != null && VALID.matcher(given).matches() ? given : fresh());
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(TRACEPARENT);
		}
	}

	private static String fresh() {
		byte[] random = new byte[24];
		ThreadLocalRandom.current().nextBytes(random);
		HexFormat hex = HexFormat.of();
		return "00-%s-%s-01".formatted(hex.formatHex(random, 0, 16), hex.formatHex(random, 16, 24));
	}
}
