package dev.baedal.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import dev.baedal.http.AcceptHeader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Drops the charset from a request's {@code Accept}, for the reason that {@link AcceptHeader} gives. */
class AcceptWithoutCharset extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !AcceptHeader.mentionsCharset(accepted(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String utf8 = AcceptHeader.withoutCharset(accepted(request));
		chain.doFilter(new WithHeader(request, HttpHeaders.ACCEPT, utf8), response);
	}

	private static List<String> accepted(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
	}
}
