package dev.baedal.deployment;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, with its YAML merges and its profiles resolved as by Compose. */
record Compose(ObjectNode file, String profiles) {

	static Compose with(String profiles) {
		return parse(Repository.text("docker-compose.yml"), profiles);
	}

	static Compose parse(String text, String profiles) {
		String filled = text.replace("${COMPOSE_PROFILES:-files}", profiles.isEmpty() ? "files" : profiles);
		Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(filled);
		return new Compose(new ObjectMapper().valueToTree(tree), profiles);
	}

	Map<String, JsonNode> services() {
		var services = new TreeMap<String, JsonNode>();
		file.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
		return services;
	}

	/** The services whose image this build makes. */
	Map<String, JsonNode> ours() {
		var ours = services();
		ours.values().removeIf(service -> !service.has("build"));
		return ours;
	}

	/** The environment of the container; the path of its settings file is replaced by the path in the checkout. */
	Map<String, String> variables(String service) {
		var variables = Manifests.strings(services().get(service).path("environment"));
		variables.replaceAll((name, value) -> value.startsWith("${") ? "a secret"
				: value.replace("file:/etc/baedal/", "file:" + Repository.ROOT.resolve("docker") + "/"));
		return variables;
	}

	static int port(JsonNode service) {
		return Integer.parseInt(
				Repository.all("/dev/tcp/127\\.0\\.0\\.1/(\\d+)", service.at("/healthcheck/test").toString()).get(0));
	}

}
