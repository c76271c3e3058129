package dev.baedal.platform.web.datarest;

import java.util.List;

import dev.baedal.http.Methods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects writes with 405 before Data REST reads the body. Data REST itself checks only afterwards whether a write is
 * exported.
 */
class DataRestReadOnlyInterceptor implements HandlerInterceptor {

	private static final String DATA_REST = RepositoryRestController.class.getPackageName();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpRequestMethodNotSupportedException {
		if (handler instanceof HandlerMethod method && method.getBeanType().getPackageName().startsWith(DATA_REST)
				&& !Methods.READS.contains(request.getMethod())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.copyOf(Methods.READS));
		}
		return true;
	}
}
