package dev.baedal.identity.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Supplier;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects a Content-Type that names no single type with 415, and an unreadable Accept with 400. Spring would respond
 * 500 where it handles neither, as at the actuator or while it writes an error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class MalformedMediaTypeFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isOne(request.getContentType())) {
			ProblemWriter.write(request, response, Message.of(Sentence.UNSUPPORTED_TYPE));
		}
		else if (!areTypes(request.getHeaders(HttpHeaders.ACCEPT))) {
			ProblemWriter.write(request, response, Message.of(Sentence.UNREADABLE_MEDIA_TYPE, HttpHeaders.ACCEPT));
		}
		else {
			chain.doFilter(new Utf8Only(request), response);
		}
	}

	private static boolean isOne(String type) {
		return type == null || type.isEmpty()
				|| read(() -> MediaType.parseMediaType(type)).filter(MimeType::isConcrete).isPresent();
	}

	private static boolean areTypes(Enumeration<String> accepted) {
		return read(() -> MediaType.parseMediaTypes(Collections.list(accepted))).isPresent();
	}

	/** Catches every RuntimeException: Spring's parser throws more than the exception that it names. */
	private static <T> Optional<T> read(Supplier<T> types) {
		try {
			return Optional.of(types.get());
		}
		catch (RuntimeException unreadable) {
			return Optional.empty();
		}
	}
}
