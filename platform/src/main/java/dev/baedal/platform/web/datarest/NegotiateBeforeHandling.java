package dev.baedal.platform.web.datarest;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.baedal.http.Methods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.hateoas.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Rejects a command with 406 before it runs, if its response cannot be written in a type that the client accepts: 406
 * means that nothing was done. Spring itself negotiates after the handler has returned.
 */
class NegotiateBeforeHandling implements HandlerInterceptor {

	private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON,
			new MediaType("application", "*+json"));
	private static final List<MediaType> NAMED = List.of(MediaType.APPLICATION_JSON, MediaTypes.HAL_JSON);

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotAcceptableException {
		if (handler instanceof HandlerMethod && !Methods.READS.contains(request.getMethod())) {
			Set<MediaType> offered = offered(request);
			if (accepted(request).stream().noneMatch(type -> offered.stream().anyMatch(type::isCompatibleWith))) {
				throw new HttpMediaTypeNotAcceptableException(NAMED);
			}
			request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, offered);
		}
		return true;
	}

	/**
	 * Returns the types that the mapping declares, or JSON if it declares none. HAL-FORMS is left out: Data REST
	 * declares it for every controller, and cannot write a command's response in it.
	 */
	@SuppressWarnings("unchecked")
	private static Set<MediaType> offered(HttpServletRequest request) {
		Object declared = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
		Set<MediaType> offered = new LinkedHashSet<>(
				declared instanceof Collection<?> types && !types.isEmpty() ? (Collection<MediaType>) types : JSON);
		offered.remove(MediaTypes.HAL_FORMS_JSON);
		return offered;
	}

	private static List<MediaType> accepted(HttpServletRequest request) {
		HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
		return headers.getAccept().isEmpty() ? List.of(MediaType.ALL) : headers.getAccept();
	}
}
