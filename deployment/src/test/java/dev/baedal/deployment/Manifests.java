package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The rendered manifests of one overlay. */
record Manifests(List<ObjectNode> objects) {

	/** The overlays and demos that users apply. */
	static final List<String> FOLDERS = List.of("overlays/trial", "overlays/eks", "overlays/aks", "overlays/istio",
			"overlays/keda", "demo/liveness", "demo/without-readiness", "demo/autoscale");

	private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();
	private static final YAMLMapper YAML = new YAMLMapper();

	/** @param folder under {@code kubernetes/}; rendered once, parsed at each call, so that tests may change the objects */
	static Manifests rendered(String folder) {
		Tool.KUBECTL.require();
		return parse(RENDERED.computeIfAbsent(folder,
				f -> Tool.KUBECTL.run("kustomize", Repository.ROOT.resolve("kubernetes").resolve(f).toString())));
	}

	static Manifests parse(String yaml) {
		try (MappingIterator<ObjectNode> documents = YAML.readerFor(ObjectNode.class).readValues(yaml)) {
			return new Manifests(new ArrayList<>(documents.readAll()));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static ObjectNode file(String path) {
		return parse(Repository.text(path)).objects().get(0);
	}

	Stream<ObjectNode> ofKind(String kind) {
		return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
	}

	ObjectNode get(String kind, String name) {
		return ofKind(kind).filter(object -> name(object).equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + kind + " " + name));
	}

	boolean has(String kind, String name) {
		return ofKind(kind).anyMatch(object -> name(object).equals(name));
	}

	/** The pods of all workloads, whatever their kind. */
	List<Pod> pods() {
		return objects.stream()
			.filter(object -> object.at("/spec/template/spec/containers").isArray())
			.map(object -> new Pod(object, object.path("spec").path("template")))
			.toList();
	}

	/** The pods of our own services. */
	List<Pod> services() {
		return pods().stream().filter(pod -> pod.image().startsWith("baedal/")).toList();
	}

	static String name(JsonNode object) {
		return object.at("/metadata/name").asText();
	}

	static Stream<JsonNode> each(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	static Map<String, String> strings(JsonNode object) {
		var strings = new LinkedHashMap<String, String>();
		object.properties().forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
		return strings;
	}
}
