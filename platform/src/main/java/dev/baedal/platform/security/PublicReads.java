package dev.baedal.platform.security;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The reads of a service that callers without a token may request in login mode too. Such a caller has no role, so each
 * rule beside a field or a query treats them as a person who may see nothing of their own.
 *
 * @param method GET, or POST for a question that has a body
 * @param paths patterns; {@code *} stands for one segment, so that a path which is added below is not public by itself
 */
public record PublicReads(HttpMethod method, List<String> paths) {

	public PublicReads {
		paths = List.copyOf(paths);
	}

	public PublicReads(List<String> paths) {
		this(HttpMethod.GET, paths);
	}

	Stream<RequestMatcher> matchers() {
		return paths.stream().map(path -> PathPatternRequestMatcher.withDefaults().matcher(method, path));
	}
}
