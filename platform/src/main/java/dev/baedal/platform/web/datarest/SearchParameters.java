package dev.baedal.platform.web.datarest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidParameter;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.SuppliedByToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.rest.core.mapping.MethodResourceMapping;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects a search with a missing or unknown parameter with 400; Data REST would pass null for it, and find nothing. A
 * name that begins with an underscore, as used to bypass caches, is ignored.
 */
class SearchParameters implements HandlerInterceptor {

	private static final Set<String> OF_EVERY_LIST = Set.of("page", "size", "sort");

	private final ExposedResources resources;

	SearchParameters(ExposedResources resources) {
		this.resources = resources;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		resources.search(request).ifPresent(search -> check(search, request));
		return true;
	}

	private static void check(MethodResourceMapping search, HttpServletRequest request) {
		List<String> declared = search.getParametersMetadata().getParameterNames();
		List<String> allowed = new ArrayList<>(declared);
		allowed.addAll(OF_EVERY_LIST.stream().sorted().toList());
		for (String name : request.getParameterMap().keySet()) {
			if (!allowed.contains(name) && !name.startsWith("_")) {
				throw new InvalidParameter(shortened(name), Sentence.PARAMETER_UNKNOWN, String.join(", ", allowed));
			}
		}
		for (String name : declared) {
			if (!StringUtils.hasText(request.getParameter(name))
					&& !isSuppliedByToken(search.getMethod(), declared.indexOf(name))) {
				throw new InvalidParameter(name, Sentence.PARAMETER_MISSING, String.join(", ", declared));
			}
		}
	}

	/**
	 * Whether the caller's token supplies the parameter. A search lists its parameters in the method's order, with the
	 * page last.
	 */
	private static boolean isSuppliedByToken(Method search, int index) {
		return !Caller.now().readsAll() && Arrays.stream(search.getParameters()[index].getAnnotations())
			.anyMatch(SuppliedByToken.class::isInstance);
	}

	private static String shortened(String name) {
		return name.length() > 64 ? name.substring(0, 64) : name;
	}
}
