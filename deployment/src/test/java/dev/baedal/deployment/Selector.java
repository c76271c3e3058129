package dev.baedal.deployment;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a selector means; an empty one is everybody. */
record Selector(JsonNode node) {

	boolean selects(Map<String, String> labels) {
		return Manifests.strings(node.path("matchLabels"))
			.entrySet()
			.stream()
			.allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())))
				&& Manifests.each(node.path("matchExpressions")).allMatch(expression -> holds(expression, labels));
	}

	private static boolean holds(JsonNode expression, Map<String, String> labels) {
		if (!expression.path("operator").asText().equals("In")) {
			throw new IllegalArgumentException("not understood here: " + expression);
		}
		var value = labels.get(expression.path("key").asText());
		return Manifests.each(expression.path("values")).anyMatch(wanted -> wanted.asText().equals(value));
	}
}
