package dev.baedal.faults.fuzz;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** JSON values as text, because some of them are malformed. */
final class Values {

	private static final int LONG_TEXT = 5_000;

	private static final List<String> NASTY = List.of("null", "true", "false", "0", "-1", "-0", "1.5", "1e9", "1e400",
			"-1E-400", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "0x10",
			"NaN", "Infinity", "01", "1".repeat(400), "[]", "{}", "[[]]", "[null]", "{\"a\":{\"b\":[]}}",
			"[1,\"a\",{}]", "\"\"", "\" \"", "\"1\"", "\"1.0\"", "\"-1\"", "\"true\"", "\"two\"", "\"２\"", "\"1e3\"",
			"\"9999999999\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\"",
			"\"\\u202egnirts\"", "\"e" + "\\u0301".repeat(60) + "\"", "\"🍗🍗🍗\"", "\"\\r\\nSet-Cookie: a=b\"",
			"\"a\\nb\\tc\"", "\"a\\r\\nFORGED ERROR all is lost\"", "\"\\u001b[31mred\"", "\"' OR '1'='1\"",
			"\"'; DROP TABLE orders; --\"", "\"1) UNION SELECT 1--\"", "\"\\\\\"", "\"%\"", "\"_\"", "\"%00\"",
			"\"%n%s%x\"", "\"${jndi:ldap://127.0.0.1:1/a}\"", "\"#{7*7}\"", "\"${T(java.lang.Runtime)}\"",
			"\"<script>alert(1)</script>\"", "\"../../../../etc/passwd\"", "\"2026-02-30T25:61:00Z\"",
			"\"" + "a".repeat(LONG_TEXT) + "\"", "\"" + "가".repeat(LONG_TEXT) + "\"", "\"unfinished",
			"{\"@class\":\"java.util.ArrayList\"}", "[" + "1,".repeat(2_000) + "1]");

	/** Valid values by the name of the field, so that commands pass the validation. */
	private static final Map<String, List<String>> SENSIBLE = Map.ofEntries(
			Map.entry("customerId", List.of("\"khl\"", "\"member-1\"", "\"goodman\"")),
			Map.entry("foodId", List.of("1", "\"1\"", "2", "1001")),
			Map.entry("menuItemId", List.of("11", "52", "3001")),
			Map.entry("menu", List.of("\"후라이드치킨 Fried chicken\"")),
			Map.entry("cancelPolicy", List.of("\"ANYTIME\"", "\"BEFORE_COOKING\"")),
			Map.entry("qty", List.of("1", "\"2\"", "3")),
			Map.entry("address", List.of("\"seoul gangnam 1\"", "\"busan 2\"")),
			Map.entry("storeId", List.of("1", "2", "3", "4", "5")),
			Map.entry("riderId", List.of("\"rider-1\"", "\"rider-2\"")), Map.entry("accept", List.of("true", "false")),
			Map.entry("price", List.of("1000", "18000")), Map.entry("stock", List.of("0", "5", "100")),
			Map.entry("items", List.of("[{\"menuItemId\":1,\"qty\":1}]")),
			Map.entry("grant_type",
					List.of("\"client_credentials\"", "\"authorization_code\"", "\"refresh_token\"", "\"password\"")),
			Map.entry("client_id", List.of("\"gateway\"", "\"demo-customer\"", "\"order\"")),
			Map.entry("roles", List.of("[\"OPERATOR\"]")), Map.entry("soldOut", List.of("true", "false")),
			Map.entry("couponId", List.of("1", "2")), Map.entry("label", List.of("\"home\"", "\"집\"")),
			Map.entry("notes", List.of("{\"kitchen\":\"덜 맵게\",\"cutlery\":true}")));

	/** Values that are neither text nor number nor a constant of an enum. */
	private static final List<String> NEVER = List.of("null", "[]", "{}", "[[]]", "[null]", "{\"a\":{\"b\":[]}}",
			"[1,\"a\",{}]", "NaN", "\"unfinished", "01x");

	private Values() {}

	static String nasty(SplittableRandom random) {
		return NASTY.get(random.nextInt(NASTY.size()));
	}

	/** A value that no required field accepts. */
	static String never(SplittableRandom random) {
		return NEVER.get(random.nextInt(NEVER.size()));
	}

	static String sensible(Operation.Field field, SplittableRandom random) {
		List<String> known = SENSIBLE.get(field.name());
		if (known != null) {
			return known.get(random.nextInt(known.size()));
		}
		if (!field.choices().isEmpty()) {
			return '"' + field.choices().get(random.nextInt(field.choices().size())) + '"';
		}
		return switch (field.type()) {
			case "integer", "number" -> Integer.toString(random.nextInt(1, 30));
			case "boolean" -> Boolean.toString(random.nextBoolean());
			case "array" -> "[]";
			case "object" -> "{}";
			default -> "\"because\"";
		};
	}

	/** Mostly the number of an order that is likely to exist. */
	static String id(SplittableRandom random) {
		return random.nextInt(4) > 0 ? Integer.toString(random.nextInt(1, 60)) : inPath(nasty(random));
	}

	/** Percent-encoded. */
	static String inPath(String json) {
		String bare = json.replace("\"", "");
		String cut = bare.length() > 1_000 ? bare.substring(0, 1_000) : bare;
		return java.net.URLEncoder.encode(cut, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
	}
}
