package dev.baedal.local.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.local.client.JsonResponse;
import tools.jackson.databind.JsonNode;

/** Prints a demonstration: its requests as httpie lines, and parts of the responses. @param gateway host and port */
record Httpie(String gateway, PrintStream out) {

	void title(String text) {
		out.println("\n== " + text);
	}

	void note(String text) {
		out.println("\n" + text);
	}

	void line(String text) {
		out.println("  " + text);
	}

	void request(String method, String path, Map<String, ?> body) {
		var url = gateway + path;
		out.println("\nhttp " + method + " " + (url.contains("?") ? "'" + url + "'" : url)
				+ body.entrySet().stream().map(Httpie::argument).collect(Collectors.joining()));
	}

	/** @param found the body, or the entries of its list */
	void response(JsonResponse response, List<JsonNode> found, List<String> fields) {
		var detail = response.ok() ? "" : response.body().path("detail").asString("");
		out.println("  → " + (response.status() + " " + detail).strip());
		if (!fields.isEmpty()) {
			found.forEach(body -> out.println("    " + fields(body, fields)));
		}
	}

	static String fields(JsonNode body, List<String> fields) {
		return fields.stream()
			.map(field -> field.replaceFirst("^/", "") + "=" + text(at(body, field)))
			.collect(Collectors.joining(" · "));
	}

	/** @param field a name, or a JSON pointer */
	static JsonNode at(JsonNode body, String field) {
		return field.startsWith("/") ? body.at(field) : body.path(field);
	}

	private static String text(JsonNode value) {
		return value.isContainer() ? value.toString() : value.asString("–");
	}

	private static String argument(Map.Entry<String, ?> field) {
		var value = field.getValue();
		if (value instanceof JsonNode node && node.isString()) {
			value = node.asString();
		}
		return " " + field.getKey() + (value instanceof String text ? "=" + quoted(text) : ":=" + value);
	}

	private static String quoted(String text) {
		return text.matches("\\S+") ? text : "'" + text + "'";
	}
}
