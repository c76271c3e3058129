package dev.baedal.gateway.seeds;

import dev.baedal.http.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The body of a seed's request. Strips quotes, mostly typographic ones, that were pasted with a text. */
record SeedRequestBody(ObjectNode body) {

	private static final String QUOTES = "\"'\u201C\u201D\u201E\u201F\u2018\u2019";
	private static final String WHOLE_NUMBER = "\\d{1,18}";

	/** Treats a blank text as absent. */
	boolean has(String field) {
		JsonNode value = body.path(field);
		return !value.isMissingNode() && !value.isNull() && !(value.isString() && text(field).isEmpty());
	}

	/** @return the text without its quotes; empty when the field is absent */
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

	/** Returns the value as it was sent; only a text loses its quotes. */
	JsonNode value(String field) {
		JsonNode value = body.path(field);
		return value.isString() ? StringNode.valueOf(text(field)) : value;
	}

	/** @throws SeedRequestRejected if the field is no whole number, as a number or as text */
	long number(String field, Sentence wanted) {
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
