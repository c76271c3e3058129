package dev.baedal.gateway.seeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lists the seeds' requests that the gateway understands: those whose body is translated, and other names of paths. */
final class SeedRoutes {

	private static final List<Phrase> PHRASES = List.of(phrase(HttpMethod.POST, "/orders", OrderTranslation::translate),
			phrase(HttpMethod.PATCH, "/orders/{orderId}", CancelTranslation::patch),
			phrase(HttpMethod.DELETE, "/orders/{orderId}", CancelTranslation::delete),
			phrase(HttpMethod.POST, "/coffeeBrews", CoffeeTranslation::completeBrew),
			phrase(HttpMethod.POST, "/deliveries", CoffeeTranslation::deliver),
			phrase(HttpMethod.POST, "/products", ProductTranslation::add),
			phrase(HttpMethod.PATCH, "/inventories/{menuItemId}", ProductTranslation::stock));

	private static final Map<String, String> NAMES = Map.of("/coffeeBrews", "/cookings", // 002
			"/orderManagements", "/cookings", // 001
			"/kakaotalks", "/notifications", // 001
			"/stockDeliveries", "/deliveries", // 004
			"/promotes", "/coupons", // 004
			"/products", "/menus"); // 002's meal kit

	/** @param translation of path and body; empty when they are in the platform's own format */
	record Phrase(HttpMethod method, PathPattern path,
			BiFunction<String, SeedRequestBody, Optional<Command>> translation) {

		boolean matches(HttpMethod method, PathContainer path) {
			return this.method == method && this.path.matches(path);
		}
	}

	private SeedRoutes() {}

	static Optional<Phrase> phrase(HttpMethod method, PathContainer path) {
		return PHRASES.stream().filter(phrase -> phrase.matches(method, path)).findFirst();
	}

	/** @param path undecoded; everything after the first segment stays as it is */
	static String canonical(String path) {
		int end = path.indexOf('/', 1);
		String first = end < 0 ? path : path.substring(0, end);
		return NAMES.getOrDefault(first, first) + path.substring(first.length());
	}

	private static Phrase phrase(HttpMethod method, String path,
			BiFunction<String, SeedRequestBody, Optional<Command>> translation) {
		return new Phrase(method, PathPatternParser.defaultInstance.parse(path), translation);
	}
}
