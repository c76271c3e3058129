package dev.baedal.platform.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Rejects a malformed path, query or header with 400 up front, and names the part. Spring parses these lazily and would
 * answer 500. Each part is read as it will be read later.
 */
class MalformedRequestFilter extends OncePerRequestFilter {

	private static final Map<String, Consumer<ServletServerHttpRequest>> PARTS = new LinkedHashMap<>();

	static {
		PARTS.put("The path, or X-Forwarded-Prefix,", MalformedRequestFilter::readPath);
		PARTS.put("The query", request -> request.getServletRequest().getParameterMap());
		PARTS.put("The address, or Forwarded or X-Forwarded-*,", ServletServerHttpRequest::getURI);
		header(HttpHeaders.CONTENT_TYPE, HttpHeaders::getContentType);
		header(HttpHeaders.ACCEPT, HttpHeaders::getAccept);
		header(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders::getAcceptLanguage);
		header(HttpHeaders.ACCEPT_CHARSET, HttpHeaders::getAcceptCharset);
		header(HttpHeaders.IF_MATCH, HttpHeaders::getIfMatch);
		header(HttpHeaders.IF_NONE_MATCH, HttpHeaders::getIfNoneMatch);
		header(HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders::getIfModifiedSince);
		header(HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders::getIfUnmodifiedSince);
	}

	private static void header(String name, Consumer<HttpHeaders> read) {
		PARTS.put(name, request -> {
			if (request.getServletRequest().getHeader(name) != null) {
				read.accept(request.getHeaders());
			}
		});
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ServletServerHttpRequest head = new ServletServerHttpRequest(request);
		Optional<String> wrong = PARTS.entrySet()
			.stream()
			.filter(part -> !isUnderstood(part.getValue(), head))
			.map(Map.Entry::getKey)
			.findFirst();
		if (wrong.isPresent()) {
			ProblemResponse.write(response, HttpStatus.BAD_REQUEST, "Bad request",
					wrong.get() + " cannot be understood");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Treats every exception as the client's error, since parsers throw many types. */
	private static boolean isUnderstood(Consumer<ServletServerHttpRequest> part, ServletServerHttpRequest request) {
		try {
			part.accept(request);
			return true;
		}
		catch (RuntimeException unreadable) {
			return false;
		}
	}

	/** Rejects a blank segment, which is no id of anything. */
	private static void readPath(ServletServerHttpRequest request) {
		boolean blank = ServletRequestPathUtils.parseAndCache(request.getServletRequest())
			.elements()
			.stream()
			.anyMatch(element -> element instanceof PathContainer.PathSegment segment
					&& segment.valueToMatch().isBlank());
		if (blank) {
			throw new IllegalArgumentException("a segment of blanks");
		}
	}
}
