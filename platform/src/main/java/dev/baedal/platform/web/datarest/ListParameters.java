package dev.baedal.platform.web.datarest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.domain.Pageable;
import org.springframework.data.rest.webmvc.support.DefaultedPageable;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Validates {@code page}, {@code size} and {@code sort} of a list before its query is built. Spring Data replaces an
 * unreadable value with a default, and builds a query with any property name.
 */
class ListParameters implements HandlerInterceptor {

	/** With 2000 entries a page, the maximum of any list, the last offset still fits the int that JPA takes. */
	private static final int LAST_PAGE = 1_000_000;
	private static final int MOST_KEYS = 5;
	private static final int LONGEST_SORT = 200;
	private static final Set<String> DIRECTIONS = Set.of("asc", "desc", "ignorecase");

	private final ExposedResources resources;
	private final SortableProperties sortable;

	ListParameters(ExposedResources resources, SortableProperties sortable) {
		this.resources = resources;
		this.sortable = sortable;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && isList(method)) {
			requireNumber(request, "page", 0, LAST_PAGE);
			requireNumber(request, "size", 1, Integer.MAX_VALUE);
			String[] sorts = request.getParameterValues("sort");
			if (sorts != null) {
				requireSortable(sorts, resources.entity(request, method).map(sortable::of).orElse(Set.of()));
			}
		}
		return true;
	}

	private static boolean isList(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch(parameter -> parameter.getParameterType() == Pageable.class
					|| parameter.getParameterType() == DefaultedPageable.class);
	}

	/** An empty value means the default, as in the links that HAL gives. */
	private static void requireNumber(HttpServletRequest request, String name, int least, int most) {
		for (String value : values(request, name)) {
			if (value.length() > 10 || !value.chars().allMatch(c -> c >= '0' && c <= '9')
					|| Long.parseLong(value) < least || Long.parseLong(value) > most) {
				throw new InvalidParameter(name, Sentence.PARAMETER_RANGE, least, most);
			}
		}
	}

	private static List<String> values(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return values == null ? List.of() : Stream.of(values).filter(value -> !value.isEmpty()).toList();
	}

	/**
	 * Each value is a comma-separated list of field names with a direction. Spring Data URL-decodes it once more, so it
	 * is decoded here too.
	 */
	private static void requireSortable(String[] sorts, Set<String> fields) {
		List<String> keys = new ArrayList<>();
		if (Stream.of(sorts).mapToInt(String::length).sum() <= LONGEST_SORT) {
			for (String sort : sorts) {
				keys.addAll(keys(sort, fields));
			}
			if (keys.size() <= MOST_KEYS && fields.containsAll(keys)) {
				return;
			}
		}
		throw unsortable(fields);
	}

	private static List<String> keys(String sort, Set<String> fields) {
		List<String> words;
		try {
			words = Stream.of(StringUtils.uriDecode(sort, StandardCharsets.UTF_8).split(","))
				.filter(StringUtils::hasText)
				.toList();
		}
		catch (IllegalArgumentException undecodable) {
			throw unsortable(fields);
		}
		int end = words.size();
		while (end > 0 && DIRECTIONS.contains(words.get(end - 1).toLowerCase(Locale.ROOT))) {
			end--;
		}
		return words.subList(0, end);
	}

	private static InvalidParameter unsortable(Set<String> fields) {
		return fields.isEmpty() ? new InvalidParameter("sort", Sentence.SORT_NOT_POSSIBLE)
				: new InvalidParameter("sort", Sentence.SORT_FIELDS, MOST_KEYS, String.join(", ", fields));
	}
}
