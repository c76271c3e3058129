package dev.baedal.gateway.seeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lists the seeds' requests that the gateway translates: the requests with another body, each with the method that
 * translates it, and the paths with another name. {@link SeedRequestFilter} applies the list.
 */
final class SeedTranslations {

	private static final List<Route> ROUTES = List.of(route(HttpMethod.POST, "/orders", OrderTranslation::translate),
			route(HttpMethod.PATCH, "/orders/{orderId}", CancelTranslation::patch),
			route(HttpMethod.DELETE, "/orders/{orderId}", CancelTranslation::delete),
			route(HttpMethod.POST, "/coffeeBrews", CoffeeTranslation::completeBrew),
			route(HttpMethod.POST, "/deliveries", CoffeeTranslation::deliver),
			route(HttpMethod.POST, "/products", ProductTranslation::add),
			route(HttpMethod.PATCH, "/inventories/{menuItemId}", ProductTranslation::stock));

	private static final Map<String, String> PATHS = Map.of("/coffeeBrews", "/cookings", // 002
			"/orderManagements", "/cookings", // 001
			"/kakaotalks", "/notifications", // 001
			"/stockDeliveries", "/deliveries", // 004
			"/promotes", "/coupons", // 004
			"/products", "/menus"); // 002's meal kit

	/** @param translation of path and body; empty when they are in the platform's own format */
	record Route(HttpMethod method, PathPattern path,
			BiFunction<String, SeedRequestBody, Optional<Command>> translation) {

		boolean matches(HttpMethod method, PathContainer path) {
			return this.method == method && this.path.matches(path);
		}
	}

	private SeedTranslations() {}

	static Optional<Route> route(HttpMethod method, PathContainer path) {
		return ROUTES.stream().filter(route -> route.matches(method, path)).findFirst();
	}

	/** @param path undecoded; everything after the first segment stays as it is */
	static String canonical(String path) {
		int end = path.indexOf('/', 1);
		String first = end < 0 ? path : path.substring(0, end);
		return PATHS.getOrDefault(first, first) + path.substring(first.length());
	}

	private static Route route(HttpMethod method, String path,
			BiFunction<String, SeedRequestBody, Optional<Command>> translation) {
		return new Route(method, PathPatternParser.defaultInstance.parse(path), translation);
	}
}
