package dev.baedal.gateway.seeds;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The body of a seed's call. A text comes without the quotes, typographic ones above all, that were pasted with it. */
record SeedRequestBody(ObjectNode body) {

	private static final String QUOTES = "\"'\u201C\u201D\u201E\u201F\u2018\u2019";
	private static final String WHOLE_NUMBER = "\\d{1,18}";

	/** What is blank is not said. */
	boolean has(String field) {
		JsonNode value = body.path(field);
		return !value.isMissingNode() && !value.isNull() && !(value.isString() && text(field).isEmpty());
	}

	/** Empty when it is not said. */
	String text(String field) {
		String text = body.path(field).asString("");
		int begin = 0;
		int end = text.length();
		while (begin < end && isAround(text.charAt(begin))) {
			begin++;
		}
		while (end > begin && isAround(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(begin, end);
	}

	/** As it was said; only texts lose their quotes. */
	JsonNode value(String field) {
		JsonNode value = body.path(field);
		return value.isString() ? StringNode.valueOf(text(field)) : value;
	}

	/** @throws SeedRequestRejected if it is no whole number, as a number or as text */
	long number(String field, String wanted) {
		if (!has(field) || !text(field).matches(WHOLE_NUMBER)) {
			throw SeedRequestRejected.field(field, wanted);
		}
		return Long.parseLong(text(field));
	}

	void copyTo(ObjectNode other, String... fields) {
		for (String field : fields) {
			if (has(field)) {
				other.set(field, value(field));
			}
		}
	}

	private static boolean isAround(char c) {
		return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
	}
}
