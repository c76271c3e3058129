package dev.baedal.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A workload and its pod template. */
record Pod(ObjectNode workload, JsonNode template) {

	String name() {
		return Manifests.name(workload);
	}

	Map<String, String> labels() {
		return Manifests.strings(template.at("/metadata/labels"));
	}

	JsonNode spec() {
		return template.path("spec");
	}

	Stream<JsonNode> containers() {
		return Stream.concat(Manifests.each(spec().path("containers")), Manifests.each(spec().path("initContainers")));
	}

	JsonNode container() {
		return spec().at("/containers/0");
	}

	String image() {
		return container().path("image").asText();
	}

	/** @param port a number or a name */
	Optional<Integer> port(JsonNode port) {
		return containers().flatMap(c -> Manifests.each(c.path("ports")))
			.filter(p -> port.isInt() ? p.path("containerPort").asInt() == port.asInt()
					: p.path("name").asText().equals(port.asText()))
			.map(p -> p.path("containerPort").asInt())
			.findFirst();
	}
}
