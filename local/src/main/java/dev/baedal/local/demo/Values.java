package dev.baedal.local.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baedal.local.failure.CommandFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The values that the steps of a demonstration have kept, by name. */
final class Values {

	private static final Pattern WHOLE = Pattern.compile("\\$(\\w+)");
	private static final Pattern NAME = Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)}");
	/** The seeds' names of the field, as a part of a query. */
	private static final Pattern CUSTOMER = Pattern.compile("\\b(customerId|userId|userid)=[^&]+");
	private static final List<String> CUSTOMERS = List.of("customerId", "userId", "userid");
	private static final String DEMO_CUSTOMER = "khl";

	private final Map<String, JsonNode> kept = new HashMap<>();
	private final boolean secure;

	/** @param secure whether there is a login, with which customers can order only for themselves */
	Values(boolean secure) {
		this.secure = secure;
	}

	void keep(String name, JsonNode value) {
		kept.put(name, value);
	}

	/** The text with the kept values in it. */
	String in(String text) {
		return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(of(name).asString()));
	}

	/** The path with the kept values in it; with a login, the demo customer replaces a seed's customer. */
	String inPath(String path) {
		return secure ? CUSTOMER.matcher(in(path)).replaceAll("$1=" + DEMO_CUSTOMER) : in(path);
	}

	/** The fields with the kept values in them; with a login, the demo customer replaces a seed's customer. */
	Map<String, JsonNode> in(Map<String, JsonNode> fields) {
		var all = new LinkedHashMap<String, JsonNode>();
		fields.forEach((name, value) -> all.put(name,
				secure && CUSTOMERS.contains(name) ? StringNode.valueOf(DEMO_CUSTOMER) : in(value)));
		return all;
	}

	private JsonNode in(JsonNode value) {
		if (!value.isString()) {
			return value;
		}
		var whole = WHOLE.matcher(value.asString());
		return whole.matches() ? of(whole.toMatchResult()) : StringNode.valueOf(in(value.asString()));
	}

	private JsonNode of(MatchResult name) {
		var found = name.group(1) == null ? name.group(2) : name.group(1);
		var value = kept.get(found);
		if (value == null) {
			throw new CommandFailure("the demonstration has kept no $" + found);
		}
		return value;
	}
}
