package dev.baedal.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** JSON is UTF-8 (RFC 8259): the charset that a client asks for in {@code Accept} is ignored, as RFC 9110 allows. */
class AcceptWithoutCharset extends OncePerRequestFilter {

	private static final String CHARSET = "charset";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT))
			.stream()
			.noneMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains(CHARSET));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<MediaType> accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		String utf8 = MediaType.toString(accepted.stream().map(AcceptWithoutCharset::without).toList());
		chain.doFilter(new WithHeader(request, HttpHeaders.ACCEPT, utf8), response);
	}

	private static MediaType without(MediaType type) {
		Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
		parameters.keySet().removeIf(CHARSET::equalsIgnoreCase);
		return new MediaType(type, parameters);
	}
}
