package dev.baedal.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a command before it runs when its answer cannot be written in a type that the client accepts: 406 means that
 * nothing was done. Spring itself negotiates after the handler has returned.
 */
class NegotiateFirst implements HandlerInterceptor {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
	private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotAcceptableException {
		if (handler instanceof HandlerMethod && !READS.contains(request.getMethod())) {
			List<MediaType> offered = offered(request);
			if (accepted(request).stream().noneMatch(type -> offered.stream().anyMatch(type::isCompatibleWith))) {
				throw new HttpMediaTypeNotAcceptableException(offered.stream().filter(MediaType::isConcrete).toList());
			}
		}
		return true;
	}

	/** What the mapping declares; a controller that declares nothing answers in JSON. */
	@SuppressWarnings("unchecked")
	private static List<MediaType> offered(HttpServletRequest request) {
		Object declared = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
		return declared instanceof Collection<?> types && !types.isEmpty() ? List.copyOf((Collection<MediaType>) types) : JSON;
	}

	private static List<MediaType> accepted(HttpServletRequest request) {
		HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
		return headers.getAccept().isEmpty() ? List.of(MediaType.ALL) : headers.getAccept();
	}
}
