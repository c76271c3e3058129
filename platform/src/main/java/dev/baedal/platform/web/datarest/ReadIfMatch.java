package dev.baedal.platform.web.datarest;

import java.util.Collections;
import java.util.List;

import dev.baedal.http.Methods;
import dev.baedal.platform.storage.ExpectedVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the versions in {@code If-Match} until the command's transaction has loaded the entity. */
class ReadIfMatch implements HandlerInterceptor {

	private final ExposedResources resources;

	ReadIfMatch(ExposedResources resources) {
		this.resources = resources;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String id = resources.id(request);
		List<String> tags = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
		if (handler instanceof HandlerMethod method && !Methods.READS.contains(request.getMethod()) && !tags.isEmpty()
				&& !id.isEmpty()) {
			List<ETag> expected = ETag.parse(String.join(",", tags));
			resources.entity(request, method)
				.ifPresent(
						entity -> new ExpectedVersion(entity, id, expected).remember(new ServletWebRequest(request)));
		}
		return true;
	}
}
