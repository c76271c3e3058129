package dev.baedal.deployment;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A label selector; an empty one selects every pod. */
record Selector(JsonNode node) {

	boolean selects(Map<String, String> labels) {
		return Manifests.strings(node.path("matchLabels"))
			.entrySet()
			.stream()
			.allMatch(required -> required.getValue().equals(labels.get(required.getKey())))
				&& Manifests.each(node.path("matchExpressions")).allMatch(expression -> holds(expression, labels));
	}

	private static boolean holds(JsonNode expression, Map<String, String> labels) {
		if (!expression.path("operator").asText().equals("In")) {
			throw new IllegalArgumentException("not understood here: " + expression);
		}
		var value = labels.get(expression.path("key").asText());
		return Manifests.each(expression.path("values")).anyMatch(required -> required.asText().equals(value));
	}
}
