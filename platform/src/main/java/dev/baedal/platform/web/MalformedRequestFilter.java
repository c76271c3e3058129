package dev.baedal.platform.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Rejects a malformed path, query or header with 400 up front, and names the part. Spring parses these lazily and would
 * respond with 500. Each part is parsed as Spring parses it later.
 */
class MalformedRequestFilter extends OncePerRequestFilter {

	private static final Map<Labelled, Consumer<ServletServerHttpRequest>> PARTS = new LinkedHashMap<>();

	static {
		PARTS.put(Labelled.thing("path"), MalformedRequestFilter::readPath);
		PARTS.put(Labelled.thing("query"), request -> request.getServletRequest().getParameterMap());
		PARTS.put(Labelled.thing("address"), ServletServerHttpRequest::getURI);
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
		PARTS.put(new Labelled(name, name), request -> {
			if (request.getServletRequest().getHeader(name) != null) {
				read.accept(request.getHeaders());
			}
		});
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ServletServerHttpRequest head = new ServletServerHttpRequest(request);
		Optional<Labelled> wrong = PARTS.entrySet()
			.stream()
			.filter(part -> !isReadable(part.getValue(), head))
			.map(Map.Entry::getKey)
			.findFirst();
		if (wrong.isPresent()) {
			ProblemResponse.write(request, response, Message.of(Sentence.UNREADABLE_PART, wrong.get()));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Treats every exception as the client's error, since parsers throw many types. */
	private static boolean isReadable(Consumer<ServletServerHttpRequest> part, ServletServerHttpRequest request) {
		try {
			part.accept(request);
			return true;
		}
		catch (RuntimeException unreadable) {
			return false;
		}
	}

	/** Rejects a blank segment, which is no id. */
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
