package dev.baedal.faults.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Generates paths, queries and header values. */
final class Targets {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
	/** The seeds' paths, which only the gateway knows. */
	private static final List<String> ALIASES = List.of("/coffeeBrews", "/orderManagements", "/stockDeliveries",
			"/promotes", "/products", "/orderStatus", "/userApps", "/orderSearches");
	private static final List<String> QUERY_VALUES = List.of("-1", "0", "99999999999", "1e9", "two", "", "%00", "%zz",
			"%", "%ff%fe", "a,desc", "orderId,sideways", "policy.fulfilment,asc", "..", "'%20OR%201=1--",
			"%F0%9F%8D%97", "1,2,3", "[1]", "null", "%0d%0aX:1");
	private static final List<String> NO_NUMBERS = List.of("two", "1.5", "1e3", "-", "0x1", "9223372036854775808",
			"%EA%B0%80", "null", "%231", "1%201");
	private static final List<String> PAGING = List.of("page", "size", "sort", "projection", "unknown");
	private static final List<String> TRICKS = List.of("/internal/payments", "/..;/internal/payments",
			"/orders/..;/internal/orders/0/close", "/orders/../actuator/env", "/orders/%2e%2e/actuator/env",
			"/orders/..%2factuator", "//orders", "/orders//1", "/orders/1/", "/orders/1;a=b", "/orders%2f1",
			"/orders/%252e%252e/x", "/actuator/heapdump", "/operator/orders/0/cancel", "/orders/1/../1", "/./orders",
			"/orders.json", "/ORDERS", "/orders/1%00", "/orders/%", "/orders/%c0%ae", "/\\orders", "/orders\\1",
			"/orders/1?", "/orders/1#x", "/favicon.ico", "/error", "/session", "/login", "/logout",
			"/oauth2/authorization/baedal", "/oauth2/authorization/x", "/login/oauth2/code/baedal",
			"/login/oauth2/code/baedal?code=x&state=y", "/operator/people/khl", "/actuator/env", "/actuator/health/x",
			"/h2-console", "/v3/api-docs", "/profile", "/", "*", "orders", "http://localhost/orders");
	private static final int LONG_PATH = 9_000;

	private Targets() {}

	static String of(Operation at, SplittableRandom random) {
		String path = PLACEHOLDER.matcher(at.path())
			.replaceAll(found -> id(at, random).replace("$", "%24").replace("\\", "%5C"));
		if (random.nextInt(20) == 0) {
			int second = path.indexOf('/', 1);
			path = Attack.any(ALIASES, random) + (second < 0 ? "" : path.substring(second));
		}
		return at.queries().isEmpty() || random.nextBoolean() ? path
				: path + "?" + Attack.any(at.queries(), random) + "=" + Values.id(random);
	}

	/** Protects the first ids of stores and menu items from changes. */
	private static String id(Operation at, SplittableRandom random) {
		String id = Values.id(random);
		return at.changesAStore() && id.matches("[1-5]") ? "1" + id : id;
	}

	/** The path with a malformed number for each placeholder. */
	static String malformed(Operation at, SplittableRandom random) {
		return PLACEHOLDER.matcher(at.path()).replaceAll(found -> Attack.any(NO_NUMBERS, random));
	}

	static String nastyQuery(Operation at, SplittableRandom random) {
		StringBuilder query = new StringBuilder("?");
		for (int i = random.nextInt(1, 4); i > 0; i--) {
			List<String> names = at.queries().isEmpty() || random.nextBoolean() ? PAGING : at.queries();
			query.append(Attack.any(names, random))
				.append('=')
				.append(Attack.any(QUERY_VALUES, random))
				.append(i > 1 ? "&" : "");
		}
		return query.toString();
	}

	static String tricky(Operation at, SplittableRandom random) {
		return switch (random.nextInt(8)) {
			case 0 ->
				at.path().substring(0, at.path().indexOf('/', 1) < 0 ? at.path().length() : at.path().indexOf('/', 1))
						+ "/" + "a".repeat(LONG_PATH);
			case 1 -> at.path();
			case 2 -> of(at, random) + Attack.any(TRICKS, random);
			case 3 -> of(at, random).replaceFirst("/",
					Attack.any(List.of("//", "/./", "/x/../", "/%2f", "/..;/", "/;/"), random));
			default -> Attack.any(TRICKS, random);
		};
	}

	/** Without line breaks, which would begin another header. */
	static String headerValue(SplittableRandom random) {
		String value = Values.nasty(random).replace("\n", "").replace("\r", "");
		return random.nextInt(10) == 0 ? "a".repeat(random.nextInt(1_000, 20_000)) : value;
	}
}
